package com.moviecurators.premium.common.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The subject of a rate limit by address. An IPv6 caller owns a whole /64 and can use a
 * new address for each request, so the network counts.
 *
 * @param value an IPv4 address, or the first 64 bits of an IPv6 one
 */
public record ClientAddress(String value) {

	private static final int NETWORK_BYTES = 8;

	/** The address of the request, as the container reports it. */
	public static ClientAddress of(HttpServletRequest request) {
		return new ClientAddress(network(request.getRemoteAddr()));
	}

	private static String network(String address) {
		return (address.indexOf(':') >= 0) ? networkOfVersion6(address) : address;
	}

	private static String networkOfVersion6(String address) {
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address) ? firstHalf(parsed) : parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	private static String firstHalf(InetAddress address) {
		byte[] network = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
		return HexFormat.ofDelimiter(":").formatHex(network) + "::/64";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
