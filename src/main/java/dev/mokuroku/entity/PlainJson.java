package dev.mokuroku.entity;

import com.fasterxml.jackson.databind.ObjectMapper;

/// JSON by Jackson's own rules, for trees and for text that is written from trees. Whoever needs other rules, such as
/// limits on what is read or types with times, makes a mapper and says why.
public final class PlainJson {
    /// Shared by all threads. Nobody may configure it.
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private PlainJson() {}
}
