package org.manumit.formats.ais;

/**
 * Static data of a class B ship to be sent: message 24 parts A and B (ITU-R M.1371-5, annex 8). Text is put into
 * the six-bit alphabet as for {@link AisVoyage}.
 *
 * @param mmsi identity of the station
 * @param name at most 20 characters
 * @param callSign at most 7 characters
 * @param shipType type of ship and cargo, 0 to 255
 * @param size where the antenna sits
 */
public record AisIdentity(int mmsi, String name, String callSign, int shipType, AisSize size) {
    public AisIdentity {
        Bits.requireMmsi(mmsi);
        Bits.requireRange("shipType", shipType, 0, 255);
    }

    @Override
    public String toString() {
        return "AisIdentity[type " + shipType + "]";
    }
}
