/// The command `train`: starts on a generated catalog and sends typical requests, so that the JVM records an AOT
/// cache that makes later starts faster.
///
/// Entry: [TrainCommand][dev.mokuroku.launch.training.TrainCommand]. Owns no tables.
@NullMarked
package dev.mokuroku.launch.training;

import org.jspecify.annotations.NullMarked;
