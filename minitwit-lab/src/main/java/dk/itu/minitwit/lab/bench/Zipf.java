package dk.itu.minitwit.lab.bench;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers from 1 on, small ones much more often: N comes with a probability that falls with N to the 0.8. */
final class Zipf {

    /** Of 40,000 the first is drawn every 35th time. With 1, it would be every 11th: hardly a user like others. */
    private static final double EXPONENT = 0.8;

    private final double[] sums;

    Zipf(int greatest) {
        sums = new double[greatest];
        double sum = 0;
        for (int i = 0; i < greatest; i++) {
            // StrictMath, like Random, gives the same on every machine and with every Java.
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
