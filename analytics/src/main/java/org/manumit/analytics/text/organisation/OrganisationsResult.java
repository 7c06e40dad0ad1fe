package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets of documents that come from one organisation each, two documents or more. Thread-safe (immutable). */
public final class OrganisationsResult {
    private final OrganisationsInput input;
    private final List<IntArrayList> sets;
    private final int[] ofDocument;
    private final Bonds bonds;
    private final double falseStyleAgreement;

    OrganisationsResult(OrganisationsInput input, List<IntArrayList> all, Bonds bonds, double falseStyleAgreement) {
        this.input = input;
        this.bonds = bonds;
        this.falseStyleAgreement = falseStyleAgreement;
        sets = all.stream().filter(set -> set.size() > 1).toList();
        ofDocument = new int[input.size()];
        Arrays.fill(ofDocument, -1);
        for (int organisation = 0; organisation < sets.size(); organisation++) {
            for (int document : sets.get(organisation)) {
                ofDocument[document] = organisation;
            }
        }
    }

    /** How many there are; they are numbered from 0 by their lowest document ids. */
    public int organisations() {
        return sets.size();
    }

    /** The organisation of a document by its id, −1 for none. */
    public int organisationOf(long id) {
        int document = Arrays.binarySearch(input.ids, id);
        if (document < 0) {
            throw new IllegalArgumentException("id must be that of a document but none has " + id);
        }
        return ofDocument[document];
    }

    /** Ids of the documents, ascending. */
    public List<Long> documents(int organisation) {
        return sets.get(organisation).intStream().mapToObj(d -> input.ids[d]).toList();
    }

    /** Why they stand together. */
    public List<Bond> bonds(int organisation) {
        return bonds.among(sets.get(organisation));
    }

    /** Where it was when, as its documents tell. Documents that stand in no organisation have no itinerary. */
    public Itinerary itinerary(int organisation, ItineraryParameters parameters) {
        return Itinerary.of(input, sets.get(organisation), parameters);
    }

    /** Share of strangers, of those compared, whom habits of writing alone call alike; 1 if nothing could be learned. */
    public double falseStyleAgreement() {
        return falseStyleAgreement;
    }
}
