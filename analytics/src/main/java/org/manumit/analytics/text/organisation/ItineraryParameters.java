package org.manumit.analytics.text.organisation;

/**
 * How fast people can travel.
 *
 * @param kilometersPerHour speed along the great circle
 * @param hoursWithinDay hours that lie between two documents of one day, at most
 */
public record ItineraryParameters(double kilometersPerHour, double hoursWithinDay) {
    /**
     * By road: 90 km/h, the limit for coaches on Brazilian trunk roads (Código de Trânsito Brasileiro, art. 61), over 1.25 times
     * the great circle, about what roads in the Americas take (Ballou, Rahardja, Sakai 2002, doi:10.1016/S0965-8564(01)00044-1);
     * 12 hours of a day. Who flies is faster: 700 km/h would mark next to nothing.
     */
    public static final ItineraryParameters BY_ROAD = new ItineraryParameters(72, 12);

    public ItineraryParameters {
        if (!(kilometersPerHour > 0) || !(hoursWithinDay >= 0 && hoursWithinDay <= 24)) {
            throw new IllegalArgumentException(
                    "kilometersPerHour must be above 0 and hoursWithinDay between 0 and 24 but they were "
                            + kilometersPerHour + " and " + hoursWithinDay);
        }
    }
}
