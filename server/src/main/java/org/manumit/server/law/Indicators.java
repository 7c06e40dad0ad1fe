package org.manumit.server.law;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.manumit.words.Language;
import org.springframework.stereotype.Component;

/** The catalogue of indicators. Thread-safe. */
@Component
public final class Indicators {

    private static final Map<Indicator.Basis, Names> BASES = Map.of(
            Indicator.Basis.ILO_VERIFIED,
            new Names(Map.of(
                    Language.EN, "rated by the ILO and the European Commission, 2009",
                    Language.ES, "valorado por la OIT y la Comisión Europea, 2009",
                    Language.PT, "avaliado pela OIT e pela Comissão Europeia, 2009",
                    Language.FR, "évalué par l’OIT et la Commission européenne, 2009")),
            Indicator.Basis.PUBLISHED_UNVERIFIED,
            new Names(Map.of(
                    Language.EN, "after a published expert list, not compared with it yet",
                    Language.ES, "según una lista experta publicada, aún no cotejada",
                    Language.PT, "segundo uma lista de peritos publicada, ainda não conferida",
                    Language.FR, "d’après une liste d’experts publiée, pas encore vérifiée")),
            Indicator.Basis.JUDGEMENT,
            new Names(Map.of(
                    Language.EN, "judgement of this project",
                    Language.ES, "criterio de este proyecto",
                    Language.PT, "critério deste projeto",
                    Language.FR, "jugement de ce projet")));

    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    public Indicators() {
        for (String file : new String[] {"recruitment", "control", "exploitation", "patterns", "children"}) {
            LawFile.read("indicators/" + file).rows().forEach(row -> add(indicator(row)));
        }
    }

    private void add(Indicator indicator) {
        if (byId.put(indicator.id(), indicator) != null) {
            throw new IllegalStateException("indicator " + indicator.id() + " is defined twice");
        }
    }

    private static Indicator indicator(LawFile.Row row) {
        return new Indicator(
                row.text("id"),
                row.names("text"),
                row.list("forms"),
                row.choice("appliesTo", Indicator.AppliesTo.class),
                row.choice("element", Indicator.Element.class),
                row.text("dimension"),
                row.choice("strength", Indicator.Strength.class),
                row.choice("basis", Indicator.Basis.class),
                row.list("sources"),
                row.optionalNames("caution"));
    }

    /** All indicators in the order of the catalogue. */
    public Collection<Indicator> list() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The indicator with this id.
     *
     * @throws NoSuchElementException if the catalogue has none
     */
    public Indicator get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("the catalogue has no indicator " + id));
    }

    /** Where a strength comes from, in words that claim no more than was checked. */
    public String basis(Indicator indicator, Language language) {
        return Objects.requireNonNull(BASES.get(indicator.basis())).in(language);
    }
}
