/// The embedded PostgreSQL: [PostgresBinaries] unpacks the programs, [PostgresCluster] prepares the data,
/// [PostgresServer] starts and stops the server. It listens on the loopback address alone, and every connection
/// needs the generated password.
@NullMarked
package dev.mokuroku.launch.postgres;

import org.jspecify.annotations.NullMarked;
