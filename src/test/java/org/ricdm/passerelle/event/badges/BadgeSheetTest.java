package org.ricdm.passerelle.event.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ricdm.passerelle.common.InvalidInput;

/** Every paper holds its badges, and they can be cut out. */
class BadgeSheetTest {

    @ParameterizedTest
    @EnumSource(BadgeSheet.class)
    void allBadgesLieOnThePaperAndNoneOnAnother(BadgeSheet sheet) {
        var taken = new HashSet<String>();
        for (var place = 0; place < sheet.places(); place++) {
            var spot = sheet.spot(place);

            assertThat(spot.left()).isBetween(0.0, (double) sheet.pageWidth() - sheet.width());
            assertThat(spot.top()).isBetween(0.0, (double) sheet.pageHeight() - sheet.height());
            assertThat((spot.left() - sheet.spot(0).left()) % sheet.width()).isZero();
            assertThat((spot.top() - sheet.spot(0).top()) % sheet.height()).isZero();
            assertThat(taken.add(spot.toString())).isTrue();
        }
    }

    @Test
    void placesAreCountedLineByLineFromTheTopLeft() {
        assertThat(BadgeSheet.A4_CARDS.spot(0)).isEqualTo(new BadgeSheet.Spot(15, 38.5));
        assertThat(BadgeSheet.A4_CARDS.spot(1)).isEqualTo(new BadgeSheet.Spot(105, 38.5));
        assertThat(BadgeSheet.A4_CARDS.spot(7)).isEqualTo(new BadgeSheet.Spot(105, 203.5));
        assertThat(BadgeSheet.A4_A6.spot(3)).isEqualTo(new BadgeSheet.Spot(105, 148.5));
    }

    @ParameterizedTest
    @EnumSource(BadgeSheet.class)
    void whereToCutIsSaidBesideTheBadgesAndNeverOnThem(BadgeSheet sheet) {
        var first = sheet.spot(0);
        var last = sheet.spot(sheet.places() - 1);
        assertThat(sheet.cuts()).allSatisfy(cut -> {
            assertThat(cut.left() >= 0 && cut.left() + cut.width() <= sheet.pageWidth())
                    .isTrue();
            assertThat(cut.top() >= 0 && cut.top() + cut.height() <= sheet.pageHeight())
                    .isTrue();
            assertThat(cut.left() + cut.width() < first.left()
                            || cut.left() > last.left() + sheet.width()
                            || cut.top() + cut.height() < first.top()
                            || cut.top() > last.top() + sheet.height())
                    .isTrue();
        });
    }

    @Test
    void cardsOnA4ShowWhereToCutAndAWholePageDoesNot() {
        assertThat(BadgeSheet.A4_CARDS.cuts()).hasSize(2 * 3 + 2 * 5);
        assertThat(BadgeSheet.A6.cuts()).isEmpty();
        assertThat(BadgeSheet.A4_A6.cuts()).isEmpty();
    }

    @Test
    void aPartlyUsedSheetCountsWithWhatIsLeftOfIt() {
        assertThat(BadgeSheet.A4_CARDS.sheets(8, 1)).isEqualTo(1);
        assertThat(BadgeSheet.A4_CARDS.sheets(9, 1)).isEqualTo(2);
        assertThat(BadgeSheet.A4_CARDS.sheets(8, 2)).isEqualTo(2);
        assertThat(BadgeSheet.A6.sheets(3, 1)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(BadgeSheet.class)
    void onlyAPlaceOfTheSheetCanBeTheFirst(BadgeSheet sheet) {
        sheet.checkStart(1);
        sheet.checkStart(sheet.places());
        for (var wrong : new int[] {0, -1, sheet.places() + 1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> sheet.checkStart(wrong))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.problems().getFirst().field())
                                    .isEqualTo("start"));
        }
    }
}
