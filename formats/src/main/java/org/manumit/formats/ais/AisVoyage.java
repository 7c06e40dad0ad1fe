package org.manumit.formats.ais;

/**
 * Static and voyage data of a class A ship to be sent: message 5 (ITU-R M.1371-5, annex 8). Text is cut to the
 * field and put into the six-bit alphabet: capitals, digits and ASCII signs; other characters become a space.
 *
 * @param mmsi identity of the station
 * @param imo IMO number; 0 when there is none
 * @param callSign at most 7 characters
 * @param name at most 20 characters
 * @param shipType type of ship and cargo, 0 to 255
 * @param size where the antenna sits
 * @param draughtMeters greatest draught, 0 to 25.5 m
 * @param destination at most 20 characters
 */
public record AisVoyage(
        int mmsi,
        int imo,
        String callSign,
        String name,
        int shipType,
        AisSize size,
        double draughtMeters,
        String destination) {
    public AisVoyage {
        Bits.requireMmsi(mmsi);
        Bits.requireRange("imo", imo, 0, (1 << 30) - 1);
        Bits.requireRange("shipType", shipType, 0, 255);
        if (!(draughtMeters >= 0 && draughtMeters <= 25.5)) {
            throw new IllegalArgumentException("draughtMeters must lie in 0 to 25.5");
        }
    }

    @Override
    public String toString() {
        return "AisVoyage[type " + shipType + "]";
    }
}
