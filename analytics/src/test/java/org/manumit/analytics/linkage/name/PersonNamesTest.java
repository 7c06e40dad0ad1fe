package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of persons match across customs and slips, and namesakes and kin are told apart. */
class PersonNamesTest {

    private final NameComparer names = new NameComparer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            María Guadalupe Hernández López  | Ma. Guadalupe Hernandez Lopez
            Lupita Hernández                 | Guadalupe Hernandez
            Fco. Javier Morales              | Francisco Javier Morales Quintanilla
            Gpe. Sandoval Treviño            | Guadalupe Sandoval
            HERNANDEZ LOPEZ, Maria           | María Hernández López
            José Luis Quispe Mamani          | Jose L. Quispe
            Pepe Zorrilla                    | José Zorrilla
            Chico Buarque Tavares            | Francisco Buarque Tavares
            Bill Thornbury                   | William Thornbury
            João da Silva Barreto            | Joao Silva Barreto
            Ana Clara dos Santos Figueira    | Ana Clara Santos Figueira
            Rosa María Pérez de Villalobos   | Rosa María Pérez
            Pierre-Louis Dieudonné           | Dieudonne Pierre Louis
            Dr. Alejandro Pizarnik           | Alejandro Pizarnik
            João Barreto Filho               | João Barreto
            Thi Minh Khai Nguyen             | NGUYEN THI MINH KHAI
            E. Tarrega                       | Elena Tarrega
            Alej. Tarrega                    | Alejandra Tarrega
            Nando Ochoterena                 | Fernando Ochoterena
            Marie-Ange Celestin              | Ange Marie Célestin
            """)
    void customsOfWritingANameDoNotPartIt(String a, String b) {
        assertThat(names.compare(a, b, NameKind.PERSON).match()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            محمد الخطيب            | Mohammed al-Khatib
            Yusuf al-Khatib        | Youssef Alkhatib
            Юлия Шевченко          | Yuliya Shevchenko
            Сергій Коваленко       | Serhii Kovalenko
            Щербаков Михаил        | Mikhail Shcherbakov
            Γιώργος Παπαδόπουλος   | Giorgos Papadopoulos
            王小明                 | Wang Xiaoming
            김철수                 | Kim Chul-soo
            علي حسن البكري         | Ali Hassan al-Bakri
            فاطمة الزهراء          | Fatima Zahra
            יוסף לוי               | Yosef Levi
            გიორგი ბერიძე          | Giorgi Beridze
            राजेश शर्मा            | Rajesh Sharma
            Oleksandr Hrytsenko    | Aleksandr Gritsenko
            Tatiana Yakovleva      | Tetiana Iakovleva
            Nguyễn Thị Minh Khai   | Nguyen Thi Minh Khai
            Müller, Jürgen         | Juergen Mueller
            Abd al-Rahman Siddiqui | Abdurrahman Siddiqui
            """)
    void anotherScriptOrTransliterationDoesNotPartAName(String a, String b) {
        assertThat(names.compare(a, b, NameKind.PERSON).match()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mart1n Quir0ga        | Martin Quiroga
            Femando Barrionuevo   | Fernando Barrionuevo
            Marcela Echeverria    | Marcela Etcheverría
            Carlos Gonzales Ibáñez| Carlos González Ibañez
            Jorge Velasques       | Jorge Velázquez
            Guerline Joseph       | Gerlin Jozef
            Ana María Ordoñez     | Anamaria Ordoñez
            Patricio Etcheverry   | Patricio Etcheverrt
            Teodoro Anchorena     | Teodoro Anchroena
            """)
    void slipsSoundsAndJoinedWordsDoNotPartAName(String a, String b) {
        assertThat(names.compare(a, b, NameKind.PERSON).match()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            María López García          | María García Pérez
            José Luis Pérez Aguilar     | José Antonio Pérez Aguilar
            Carlos Pérez                | Carlos Gómez
            Mario Fuentes               | Maria Fuentes
            Daniel Quiroga              | Daniela Quiroga
            Fernando Fernandes          | Fernanda Fernandes
            Iván Petrovich Sidorov      | Iván Nikolaevich Sidorov
            Robert Thornbury Jr.        | Robert Thornbury Sr.
            Robert Thornbury II         | Robert Thornbury III
            João Barreto Filho          | João Barreto Neto
            Ahmed bin Salim             | Salim bin Ahmed
            J. Pérez                    | M. Pérez
            Wei Zhang                   | Wei Zheng
            Luis Ortega                 | Luis Ortiz
            Ana Torres                  | Eva Torres
            Andrea Ugarte               | Andrés Ugarte
            Lopez Ugarte Maria          | Lopez Ugarte Marina
            Tran Van Hai                | Tran Van Hung
            Mr Robin Mehra              | Mrs Anjali Mehra
            Maria                       | Maria Lopez
            Karim Hassan al-Tamrawi     | Karim Hassan al-Delhawi
            王小明                      | 王小红
            """)
    void whatContradictsPartsNamesakesAndKin(String a, String b) {
        assertThat(names.compare(a, b, NameKind.PERSON).match()).isFalse();
    }

    @Test
    void oneContradictionOutweighsAnyNumberOfAgreements() {
        NameComparison comparison = names.compare(
                "Ayoub Karim Zahir Walid Tamrawi Quenbar", "Ayoub Karim Zahir Walid Tamrawi Yelhosh", NameKind.PERSON);

        assertThat(comparison.match()).isFalse();
        assertThat(comparison.parts().get(0).agreement()).isEqualTo(Agreement.CONTRADICTS);
        assertThat(comparison.parts().get(0).a()).containsExactly("Quenbar");
    }

    @Test
    void agreementOnARareNameOutranksAgreementOnACommonOne() {
        NameComparison rare = names.compare("Zorobabel Ñancupil", "zorobabel ñancupil", NameKind.PERSON);
        NameComparison common = names.compare("María García", "maría garcía", NameKind.PERSON);

        assertThat(rare.score()).isGreaterThan(common.score());
        assertThat(common.match()).isTrue();
    }

    @Test
    void theSameSignsScoreHighestThenCaseThenAccentsThenSlips() {
        String name = "Leocadia Ibarbourú";

        assertThat(List.of(
                        score(name, name),
                        score(name, "LEOCADIA IBARBOURÚ"),
                        score(name, "Leocadia Ibarbouru"),
                        score(name, "Leocadia Ibarbiurú"),
                        score(name, "Leocadia Ibarbizrú")))
                .isSortedAccordingTo((one, other) -> one > other ? -1 : 1);
    }

    @Test
    void aMissingSecondSurnameIsMilderTheCommonerItIs() {
        assertThat(score("Elena Tarrega", "Elena Tarrega Lopez"))
                .isGreaterThan(score("Elena Tarrega", "Elena Tarrega Quilapan"));
    }

    @Test
    void namesThatLeaveOutDifferentPartsContradictLessThanNamesThatDifferInOne() {
        double leftOut = names.compare("Elena Tarrega Quilapan", "Elena Sofia Tarrega", NameKind.PERSON)
                .bits();
        double differs = names.compare("Elena Tarrega Quilapan", "Elena Tarrega Sofia", NameKind.PERSON)
                .bits();

        assertThat(leftOut).isGreaterThan(differs);
    }

    @Test
    void partsSayHowWordsAgreeAndAddUpToTheBits() {
        NameComparison comparison =
                names.compare("Sra. Lupita G. Etxebarria Molina", "Guadalupe González Etchebarria", NameKind.PERSON);

        assertThat(comparison.parts())
                .extracting(NamePart::agreement)
                .contains(Agreement.NICKNAME, Agreement.INITIAL, Agreement.SOUNDS_ALIKE, Agreement.ONLY_IN_A);
        double sum = comparison.parts().stream().mapToDouble(NamePart::bits).sum();
        assertThat(comparison.bits()).isCloseTo(NameComparer.PRIOR_BITS + sum, within(1e-9));
        assertThat(comparison.score()).isEqualTo(1 / (1 + Math.pow(2, -comparison.bits())));
    }

    @Test
    void theTextFormOfResultsHoldsNoName() {
        NameComparison comparison = names.compare("Elena Tarrega", "Elena Tarrega", NameKind.PERSON);

        assertThat(comparison.toString()).doesNotContainIgnoringCase("tarrega");
        assertThat(names.read("Elena Tarrega", NameKind.PERSON).toString()).doesNotContainIgnoringCase("tarrega");
    }

    private double score(String a, String b) {
        return names.compare(a, b, NameKind.PERSON).score();
    }
}
