package org.manumit.formats.ais;

/**
 * A position report to be sent: message 1 for class A, message 18 for class B (ITU-R M.1371-5, annex 8).
 *
 * @param mmsi identity of the station, 0 to 999 999 999
 * @param classA whether the ship carries class A equipment
 * @param status navigational status 0 to 15, 15 undefined; class A only
 * @param latitude degrees north, ±90; 91 when not available
 * @param longitude degrees east, ±180; 181 when not available
 * @param speedKnots speed over ground, 0 to 102.2; negative when not available
 * @param courseDegrees course over ground, 0 to 359.9; negative when not available
 * @param headingDegrees true heading 0 to 359; 511 when not available
 * @param second UTC second of the fix, 0 to 59; 60 when not available
 */
public record AisPosition(
        int mmsi,
        boolean classA,
        int status,
        double latitude,
        double longitude,
        double speedKnots,
        double courseDegrees,
        int headingDegrees,
        int second) {
    public AisPosition {
        Bits.requireMmsi(mmsi);
        Bits.requireRange("status", status, 0, 15);
        Bits.requireRange("headingDegrees", headingDegrees, 0, 511);
        Bits.requireRange("second", second, 0, 63);
        if (!(Math.abs(latitude) <= 91) || !(Math.abs(longitude) <= 181)) {
            throw new IllegalArgumentException("latitude must lie in ±91 and longitude in ±181 degrees");
        }
        if (!(speedKnots <= 102.2) || !(courseDegrees < 360)) {
            throw new IllegalArgumentException("speedKnots must be at most 102.2 and courseDegrees below 360");
        }
    }

    @Override
    public String toString() {
        return "AisPosition[class " + (classA ? "A" : "B") + "]";
    }
}
