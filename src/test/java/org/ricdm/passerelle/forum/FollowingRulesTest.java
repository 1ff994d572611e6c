package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ricdm.passerelle.forum.Life.Thing;
import org.ricdm.passerelle.notification.Reason;

/** What counts of all that a member has chosen and done: the table of docs/adr/0014, and ten thousand lives drawn by lot. */
class FollowingRulesTest {

    private static final int LIVES = 10_000;
    private static final List<Level> STANDARDS = List.of(Level.NORMAL, Level.FIRST_POST);

    @Test
    void inTenThousandLivesTheLevelIsThePromisedOneAndNoNoticeGoesAgainstAChoice() {
        for (var seed = 0; seed < LIVES; seed++) {
            var lot = new Random(seed);
            var standard = STANDARDS.get(lot.nextInt(2));
            var life = new Life(standard);
            var before = "";
            for (var step : Life.draw(lot, 16)) {
                var automatic = step instanceof Life.Post || step instanceof Life.Named || step instanceof Life.Heard;
                var level = Precedence.standing(wishes(life, standard)).level();
                life.live(step);
                before += step + " ";
                check(life, wishes(life, standard), "life " + seed + ": " + before);
                if (automatic && life.saidNo()) {
                    assertThat(Precedence.standing(wishes(life, standard)).level())
                            .as("nothing automatic changes a choice, life %d: %s", seed, before)
                            .isEqualTo(level);
                }
            }
        }
    }

    private static void check(Life life, Wishes wishes, String story) {
        assertThat(Precedence.standing(wishes).level()).as(story).isEqualTo(life.level());
        assertThat(Precedence.hears(wishes)).as(story).isEqualTo(life.hears(true, false));
        for (var first : List.of(true, false)) {
            var told = Precedence.tells(wishes, first ? 1 : 2).isPresent();
            assertThat(told).as(story).isEqualTo(life.hears(false, first));
            assertThat(told && life.saidNo()).as(story).isFalse();
        }
    }

    private static Wishes wishes(Life life, Level standard) {
        var tags = new LinkedHashMap<String, Level>();
        for (var thing : List.of(Thing.TAG, Thing.OTHER_TAG)) {
            var level = life.chosen().get(thing);
            if (level != null) {
                tags.put(thing.name(), level);
            }
        }
        return new Wishes(
                life.chosen().get(Thing.TOPIC),
                life.posted() ? Part.POSTED : Part.NONE,
                life.chosen().get(Thing.FORUM),
                standard,
                tags);
    }

    @ParameterizedTest
    @CsvSource({
        // topic,   part,    forum,      standard,   tag,        level,      because
        "         , NONE,    ,           NORMAL,     ,           NORMAL,     NOTHING",
        "         , NONE,    ,           FIRST_POST, ,           FIRST_POST, STANDARD",
        "         , NONE,    NORMAL,     FIRST_POST, ,           NORMAL,     FORUM",
        "         , NONE,    ,           FIRST_POST, NORMAL,     NORMAL,     NOTHING",
        "         , NONE,    TRACKING,   NORMAL,     TRACKING,   TRACKING,   FORUM",
        "         , NONE,    TRACKING,   NORMAL,     WATCHING,   WATCHING,   TAG",
        "         , NONE,    WATCHING,   NORMAL,     NORMAL,     WATCHING,   FORUM",
        "         , NONE,    WATCHING,   NORMAL,     MUTED,      MUTED,      TAG",
        "         , NONE,    MUTED,      NORMAL,     WATCHING,   MUTED,      FORUM",
        "         , POSTED,  MUTED,      NORMAL,     ,           MUTED,      FORUM",
        "         , CREATED, ,           NORMAL,     MUTED,      MUTED,      TAG",
        "         , POSTED,  NORMAL,     NORMAL,     ,           WATCHING,   POSTED",
        "         , CREATED, TRACKING,   NORMAL,     FIRST_POST, WATCHING,   CREATED",
        "NORMAL   , CREATED, WATCHING,   NORMAL,     WATCHING,   NORMAL,     CHOSEN",
        "MUTED    , CREATED, WATCHING,   NORMAL,     WATCHING,   MUTED,      CHOSEN",
        "WATCHING , NONE,    MUTED,      NORMAL,     MUTED,      WATCHING,   CHOSEN",
        "TRACKING , POSTED,  WATCHING,   NORMAL,     ,           TRACKING,   CHOSEN",
    })
    void theTable(
            Level topic, Part part, Level forum, Level standard, Level tag, Level level, Standing.Because because) {
        var tags = new LinkedHashMap<String, Level>();
        if (tag != null) {
            tags.put("migrants", tag);
        }

        var standing = Precedence.standing(new Wishes(topic, part, forum, standard, tags));

        assertThat(standing.level()).isEqualTo(level);
        assertThat(standing.because()).isEqualTo(because);
        assertThat(standing.tag()).isEqualTo(because == Standing.Because.TAG ? "migrants" : null);
    }

    @Test
    void theWishForNewTopicsHoldsBesideACloserLevelOfTheOther() {
        var tags = new LinkedHashMap<String, Level>();
        tags.put("migrants", Level.FIRST_POST);
        var wishes = new Wishes(null, Part.NONE, Level.TRACKING, Level.NORMAL, tags);

        assertThat(Precedence.tells(wishes, 1)).contains(Reason.TAG);
        assertThat(Precedence.tells(wishes, 2)).isEmpty();
    }
}
