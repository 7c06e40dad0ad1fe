package org.manumit.world.trace;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;

/** Keeps the fictional case records of a service for survivors. Thread-safe. */
public final class CaseDesk {
    /** Columns of the file, the first being the service's own. */
    public static final List<String> COLUMNS = List.of(
            "record_id",
            "prs_FirstName",
            "prs_SecondName",
            "prs_Gender",
            "prs_Citizenship",
            "prs_PrimaryLanguage",
            "prs_MobilePhone",
            "vic_TraffickingStatus",
            "vic_TypeOfExploitation",
            "vic_MethodsOfControl",
            "vic_MethodOfRecruitment",
            "hte_City",
            "hte_Country",
            "hte_Type",
            "cas_Status",
            "cas_IncomingReferralDate",
            "con_Consent");

    private static final String[] CONTROL = {"DebtBondage", "FalsePromises", "TakesEarnings", "PsychologicalAbuse"};
    private static final String[] STATUS = {"Active", "FollowUp", "Closed", "ClosedReferred"};

    private CaseDesk() {}

    /** One record of a person helped in a city; {@code form} is a code of the standard's forms of exploitation. */
    public static CaseRecord open(long at, Person person, City where, String form, Chance chance) {
        boolean identifies = chance.odds(0.35);
        boolean consent = chance.odds(identifies ? 0.7 : 0.4);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (identifies) {
            fields.put("prs_FirstName", List.of(person.given()));
            fields.put("prs_SecondName", List.of(person.family()));
            fields.put("prs_MobilePhone", List.of(person.phone().e164()));
        }
        fields.put("prs_Gender", List.of(chance.pick("Feminine", "Masculine", "NonSpecifiedUnknown")));
        fields.put("prs_Citizenship", List.of(person.country().code()));
        fields.put("prs_PrimaryLanguage", List.of(person.language().code()));
        fields.put(
                "vic_TraffickingStatus",
                List.of(chance.odds(0.6) ? "PossibleVictimOfTrafficking" : "ActualVictimOfTrafficking"));
        fields.put("vic_TypeOfExploitation", List.of(form));
        fields.put("vic_MethodsOfControl", List.of(chance.pick(CONTROL)));
        fields.put("hte_City", List.of(where.name()));
        fields.put("hte_Country", List.of(where.country()));
        fields.put("hte_Type", List.of("Exploitation"));
        fields.put("cas_Status", List.of(chance.pick(STATUS)));
        fields.put(
                "cas_IncomingReferralDate",
                List.of(LocalDate.ofEpochDay(at / Calendar.DAY).toString()));
        fields.put("con_Consent", List.of(consent ? "true" : "false"));
        return new CaseRecord(at, fields, identifies, consent);
    }
}
