package org.manumit.analytics.text.organisation;

import java.util.Random;

/** Documents that share much by chance. */
final class RandomDocuments {
    private RandomDocuments() {}

    static void add(OrganisationsInput.Builder builder, long id, Random random) {
        builder.document(id, random.nextInt(12) - 4, random.nextInt(120), random.nextInt(5) - 1);
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.contact(random.nextInt(12));
        }
        if (random.nextInt(3) == 0) {
            builder.picture(random.nextInt(8) * 0x9E3779B97F4A7C15L ^ 1L << random.nextInt(64));
        }
        if (random.nextBoolean()) {
            builder.habits(random.nextInt(1 << 16));
        }
    }
}
