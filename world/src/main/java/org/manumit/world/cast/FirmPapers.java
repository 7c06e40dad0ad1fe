package org.manumit.world.cast;

/**
 * What else is true of a firm.
 *
 * @param tax number with the tax office; no other firm has it
 * @param formerAddress where it was before
 * @param formerPhone a number that it gave up, which somebody else may have by now
 */
public record FirmPapers(String tax, String formerAddress, Phone formerPhone) {
    @Override
    public String toString() {
        return "FirmPapers[masked]";
    }
}
