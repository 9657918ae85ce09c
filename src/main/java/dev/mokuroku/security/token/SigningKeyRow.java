package dev.mokuroku.security.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// The public half of a key that some replica signs with, or did.
@Entity
@Table(name = "signing_key")
public class SigningKeyRow {
    @Id
    public String id;

    @Column(name = "public_key")
    public String publicKey;

    @Column(name = "published_until")
    public Instant publishedUntil;

    protected SigningKeyRow() {}

    SigningKeyRow(String id, String publicKey, Instant publishedUntil) {
        this.id = id;
        this.publicKey = publicKey;
        this.publishedUntil = publishedUntil;
    }
}
