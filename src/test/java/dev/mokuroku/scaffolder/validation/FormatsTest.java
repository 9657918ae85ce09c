package dev.mokuroku.scaffolder.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date-time | 2026-01-31T23:59:60.5+01:00 | true
            date-time | 2026-01-31 23:59:60Z        | true
            date-time | 2026-01-31                  | false
            date      | 2026-02-31                  | true
            date      | 2026-13-01                  | false
            time      | 24:00:00                    | true
            time      | 7:00:00                     | false
            duration  | P3D                         | true
            duration  | 3 days                      | false
            email     | ann.lee+x@mail.example.com  | true
            email     | ann@[127.0.0.1]             | true
            email     | ann@localhost               | false
            ipv4      | 255.0.0.1                   | true
            ipv4      | 1.2.3.400                   | false
            ipv6      | ::1                         | true
            ipv6      | fe80::1%eth0                | true
            ipv6      | ::ffff:1.2.3.4              | true
            ipv6      | 1:2:3:4:5:6:7:8             | true
            ipv6      | 1:2:3:4:5:6:7               | false
            ipv6      | 1::2::3                     | false
            ipv6      | xyz                         | false
            uri       | mailto:ann@example.com      | true
            uri       | example.com/path            | false
            hostname  | a.example.com.              | true
            hostname  | -bad-                       | false
            uuid      | 6f1c2d3e-4b5a-6978-8796-a5b4c3d2e1f0 | true
            uuid      | 6f1c2d3e                    | false
            json-pointer | /a/~1b                   | true
            json-pointer | a                        | false
            regex     | ^a{2}$                      | true
            regex     | (                           | false
            color     | #fff                        | true
            color     | blurple                     | false
            phone     | +31 642 123 4567            | true
            phone     | 12                          | false
            """)
    void acceptsAndRefuses(String format, String text, boolean accepted) {
        assertThat(Formats.accepts(format, text)).isEqualTo(accepted);
    }
}
