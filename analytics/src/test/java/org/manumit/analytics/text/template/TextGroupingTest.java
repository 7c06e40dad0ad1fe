package org.manumit.analytics.text.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manumit.analytics.text.template.InventedTexts.group;
import static org.manumit.analytics.text.template.InventedTexts.groupsOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextGroupingTest {

    private static final String STOCK = "no dude en escribir a cualquier hora del dia";

    @Test
    void textsOfOneTemplateAreOneGroupAndStrangersStandAlone() {
        InventedTexts invented = new InventedTexts(1).strangers(400, "");
        for (int campaign = 0; campaign < 20; campaign++) {
            invented.campaign(campaign, 2 + campaign, 25, 0.06, "");
        }

        GroupingQuality quality = quality(invented);

        assertThat(quality.adjustedRand()).isGreaterThan(0.99);
        assertThat(quality.precision()).isGreaterThan(0.99);
    }

    @Test
    void aPhraseThatEverySecondTextHasJoinsNothing() {
        InventedTexts invented = new InventedTexts(2).strangers(400, STOCK);
        for (int campaign = 0; campaign < 10; campaign++) {
            invented.campaign(campaign, 6, 18, 0.05, STOCK);
        }

        assertThat(quality(invented).precision()).isGreaterThan(0.99);
    }

    @Test
    void aCopyIsFoundThoughEachOfItsSentencesIsOneThatManyStrangersUse() {
        InventedTexts invented = new InventedTexts(6).composed(25, 4, 200);

        TextGroupingResult result = group(invented.texts);

        int[] labels = invented.labels.stream().mapToInt(label -> label).toArray();
        assertThat(GroupingQuality.of(labels, groupsOf(result)).recall()).isGreaterThan(0.95);
        long strangers = IntStream.range(0, labels.length)
                .filter(text -> labels[text] < 0 && result.groupOf(text) >= 0)
                .count();
        assertThat(strangers / (double) labels.length).isLessThan(0.02);
    }

    @Test
    void aLargeCampaignStaysWhole() {
        InventedTexts invented = new InventedTexts(3).strangers(300, "").campaign(0, 1500, 15, 0.12, "");

        assertThat(quality(invented).recall()).isGreaterThan(0.98);
    }

    @Test
    void aCampaignThatIsNearlyTheWholeFileIsFound() {
        InventedTexts invented =
                new InventedTexts(4).campaign(0, 400, 20, 0.05, "").strangers(20, "");

        TextGroupingResult result = group(invented.texts);

        assertThat(result.groups()).isEqualTo(1);
        assertThat(result.sizeOf(0)).isEqualTo(400);
    }

    @Test
    void disguisedAndReorderedTextsFindTheirGroup() {
        List<String> texts = new ArrayList<>(new InventedTexts(5).strangers(200, "").texts);
        texts.add(
                "Busco amiga seria. Trabajo de limpieza en casa grande. Llama hoy mismo y empieza manana 202 555 0101");
        texts.add(
                "Trabajo de limpieza en casa grande. Llama hoy mismo y empieza manana 202 555 0177 Busco amiga seria.");
        texts.add("Bu\u0455c\u043E am\u0456ga seria. Tr4b4jo de l1mpieza en c\u200Basa grande✨. LLAMA hoy m1smo y "
                + "empi\u0435za mañana 202 555 0119");

        TextGroupingResult result = group(texts);

        assertThat(result.groups()).isEqualTo(1);
        assertThat(groupsOf(result)).endsWith(0, 0, 0);
    }

    @Test
    void copiesOfOneTextAreOneGroupHoweverMany() {
        TextGroupingResult result =
                group(Collections.nCopies(20_000, "Se busca mesera para restaurante, pago semanal, llamar ya"));

        assertThat(result.groups()).isEqualTo(1);
        assertThat(result.sizeOf(0)).isEqualTo(20_000);
    }

    @Test
    void ordinaryShortTextsFormNoChain() {
        List<String> texts = new ArrayList<>();
        String[] names = {"Ana", "Luz", "Eva", "Sol", "Paz"};
        String[] acts = {
            "llego tarde hoy", "ya voy en camino", "te llamo luego", "donde estas ahora", "gracias por todo"
        };
        String[] ends = {"besos", "un abrazo", "nos vemos pronto", "cuidate mucho", "avisa si puedes"};
        for (String name : names) {
            for (String act : acts) {
                for (String end : ends) {
                    texts.add(name + " " + act + " " + end);
                }
            }
        }

        TextGroupingResult result = group(texts);

        assertThat(IntStream.range(0, result.groups()).map(result::sizeOf).max().orElse(0))
                .isLessThan(texts.size() / 4);
    }

    @Test
    void scriptsWithoutSpacesAndRightToLeftAreGroupedToo() {
        Random random = new Random(6);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            texts.add("诚聘女服务员包吃包住月薪两万提供护照签证联系电话" + (20255501 + i) + "小红");
            texts.add("مطلوب عاملات منزل في الخارج السفر والسكن على حسابنا اتصلي الان " + (2025550100L + i));
            texts.add("해외 식당 직원 모집 숙식 제공 항공권 지급 초보 가능 연락 주세요 " + (2025550150L + i));
        }
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(30, 0x4E00, 0x5600).forEach(text::appendCodePoint);
            texts.add(text.toString());
        }

        TextGroupingResult result = group(texts);

        assertThat(result.groups()).isEqualTo(3);
        assertThat(result.sizeOf(0)).isEqualTo(6);
        assertThat(result.sizeOf(1)).isEqualTo(6);
        assertThat(result.sizeOf(2)).isEqualTo(6);
    }

    @Test
    void textsWithoutWordsStandAlone() {
        TextGroupingResult result =
                group(List.of("", "   ", "hola", "hola", "🔥🔥🔥", "🔥🔥🔥", "12345", "\uD800", "a\uDC00b"));

        assertThat(result.texts()).isEqualTo(9);
        assertThat(result.groups()).isZero();
    }

    @Test
    void noTextsGiveNoGroups() {
        assertThat(group(List.of()).groups()).isZero();
    }

    @Test
    void aMillionLettersInOneTextAreBounded() {
        String endless = "palabra ".repeat(200_000);

        assertThat(group(List.of(endless, endless + "fin", "x".repeat(1_000_000)))
                        .texts())
                .isEqualTo(3);
    }

    @Test
    void theSameGroupsComeFromOneThreadAndFromMany() throws Exception {
        InventedTexts invented = new InventedTexts(7).strangers(300, STOCK).campaign(0, 60, 20, 0.1, STOCK);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);

        int[] byOne = one.submit(() -> groupsOf(group(invented.texts))).get();
        int[] byFour = four.submit(() -> groupsOf(group(invented.texts))).get();

        assertThat(byFour).isEqualTo(byOne);
        one.shutdown();
        four.shutdown();
    }

    @Test
    void whatIsNoLongerWantedStops() {
        TextCorpus corpus = new TextCorpus();
        corpus.add(List.of("uno dos tres", "uno dos tres"));

        assertThatThrownBy(() -> new TextGrouping(TextGroupingParameters.DEFAULT).group(corpus, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new TextGroupingParameters(-1, 0.25, 0.4)).hasMessageContaining("marginBits");
        assertThatThrownBy(() -> new TextGroupingParameters(10, 0, 0.4)).hasMessageContaining("pairShare");
        assertThatThrownBy(() -> new TextGroupingParameters(10, 0.25, 1.5)).hasMessageContaining("templateShare");
    }

    @Property(tries = 50)
    void anyTextsGiveAGroupingOfEachWithARoleForEachToken(@ForAll @Size(max = 30) List<String> texts) {
        TextGroupingResult result = group(texts);
        RoleReader roles = result.roles();

        for (int text = 0; text < texts.size(); text++) {
            String read = roles.read(text, texts.get(text));
            assertThat(read).matches(result.groupOf(text) < 0 ? "N*" : "[KSE]*");
        }
    }

    private static GroupingQuality quality(InventedTexts invented) {
        int[] truth = invented.labels.stream().mapToInt(Integer::intValue).toArray();
        return GroupingQuality.of(truth, groupsOf(group(invented.texts)));
    }
}
