package dk.itu.minitwit.factor;

import java.math.BigInteger;

/** Base 32 (RFC 4648) of a whole number of five bytes, in which authenticator programs take secrets. Java has base 64 only. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    public static String encode(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int shift = bytes.length * Byte.SIZE - BITS; shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }
}
