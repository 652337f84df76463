package dk.itu.minitwit.lab.bench;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers from 1; the probability of N is proportional to N^-0.8. */
final class Zipf {

    /**
     * With 40,000 numbers, 1 is every 35th draw. With exponent 1 it would be every 11th, too many for a realistic user.
     */
    private static final double EXPONENT = 0.8;

    private final double[] sums;

    Zipf(int greatest) {
        sums = new double[greatest];
        double sum = 0;
        for (int i = 0; i < greatest; i++) {
            // StrictMath and Random give the same results on every machine and Java version.
            sum += StrictMath.pow(i + 1, -EXPONENT);
            sums[i] = sum;
        }
    }

    int draw(Random random) {
        double point = random.nextDouble() * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, point);
        return Math.min((found < 0 ? -found - 1 : found + 1) + 1, sums.length);
    }
}
