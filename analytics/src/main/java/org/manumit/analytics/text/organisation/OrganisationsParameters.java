package org.manumit.analytics.text.organisation;

/**
 * What {@link Organisations} is told before it looks. The defaults are judgement, checked on synthetic worlds.
 *
 * @param handsOfOne how many hands (ways to write and be reached) one organisation may well have: something that fewer hands have
 *     speaks for one organisation, something that more have against
 * @param hubHands hands beyond which what they share says nothing
 * @param unseenBits what each pair of hands that shares nothing speaks against joining the sets they stand in
 * @param ownerBits what each further owner under one contact, who shares nothing else with the others, takes from it
 * @param templateDoubtBits what is taken from a template, since texts are copied and sold
 * @param pictureDoubtBits what is taken from a picture, since pictures are stolen
 * @param pictureDistance most differing bits of two hashes of one picture, at most 7
 * @param gapDaysPerBit days between two templates' use of a contact that cost one bit, since numbers are given out again
 * @param farKilometers distance beyond which two hands are far from each other, everywhere that they are known to be
 * @param farBits what such a distance takes: who moves people moves them a day's drive, seldom across a continent
 * @param styleCapBits most that habits of writing add or take; must stay below what any joining needs
 * @param fewestSigned fewest adverts of persons with a sign of control that a set needs to keep such adverts
 * @param leastSignedShare least share of such adverts that must bear a sign, above 0
 * @param fewestStatements different adverts of a set that must speak for others before one of them is a sign at its contacts, at least 2
 */
public record OrganisationsParameters(
        int handsOfOne,
        int hubHands,
        double unseenBits,
        double ownerBits,
        double templateDoubtBits,
        double pictureDoubtBits,
        int pictureDistance,
        double gapDaysPerBit,
        double farKilometers,
        double farBits,
        double styleCapBits,
        int fewestSigned,
        double leastSignedShare,
        int fewestStatements) {

    public static final OrganisationsParameters DEFAULT =
            new OrganisationsParameters(64, 64, 0.1, 0.5, 1, 1, 4, 30, 800, 3, 1, 2, 0.25, 3);

    public OrganisationsParameters {
        if (fewestStatements < 2) {
            throw new IllegalArgumentException("fewestStatements must be at least 2 but was " + fewestStatements
                    + ": one advert that speaks for others is a slip");
        }
        if (handsOfOne < 2 || hubHands < 2) {
            throw new IllegalArgumentException(
                    "handsOfOne and hubHands must be at least 2 but were " + handsOfOne + " and " + hubHands);
        }
        if (!(unseenBits > 0) || !(ownerBits >= 0) || !(templateDoubtBits >= 0) || !(pictureDoubtBits >= 0)) {
            throw new IllegalArgumentException("unseenBits must be above 0 and the doubts at least 0 but they were "
                    + unseenBits + ", " + ownerBits + ", " + templateDoubtBits + " and " + pictureDoubtBits);
        }
        if (pictureDistance < 0 || pictureDistance > 7 || !(gapDaysPerBit > 0) || !(styleCapBits >= 0)) {
            throw new IllegalArgumentException(
                    "pictureDistance must lie between 0 and 7, gapDaysPerBit above 0, styleCapBits at least at 0 but they were "
                            + pictureDistance + ", " + gapDaysPerBit + " and " + styleCapBits);
        }
        if (!(farKilometers > 0) || !(farBits >= 0)) {
            throw new IllegalArgumentException("farKilometers must be above 0 and farBits at least 0 but they were "
                    + farKilometers + " and " + farBits);
        }
        if (fewestSigned < 1 || !(leastSignedShare > 0 && leastSignedShare <= 1)) {
            throw new IllegalArgumentException(
                    "adverts of persons are kept only on a sign of control: fewestSigned must be at least 1 and leastSignedShare"
                            + " above 0 and at most 1 but they were " + fewestSigned + " and " + leastSignedShare);
        }
    }
}
