package dev.mokuroku.source.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mokuroku.source.url.PublicAddresses.PrivateAddressException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2002:7f00:1::",
                "2001:0:7f00:1::"
            })
    void takesForPrivate(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.0.1",
                "100.128.0.1",
                "140.82.121.4",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.78.1",
                "198.17.0.1",
                "223.255.255.254",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860::8888"
            })
    void takesForPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongItsAddresses() throws UnknownHostException {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        InetAddress[] both = {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
        names.add("mixed.test", both);
        names.add("listed.test", both);
        PublicAddresses addresses = new PublicAddresses(names, "listed.test"::equals);
        assertThat(addresses.resolve("listed.test")).containsExactly(both);
        assertThatExceptionOfType(PrivateAddressException.class).isThrownBy(() -> addresses.resolve("mixed.test"));
    }
}
