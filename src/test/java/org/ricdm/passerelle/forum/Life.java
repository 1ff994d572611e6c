package org.ricdm.passerelle.forum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A member's life with one topic, which stands in one forum and carries two tags: steps drawn by lot, and what the
 * member was promised after each of them, said without the rules under test.
 */
final class Life {

    /** What one chooses a level for. */
    enum Thing {
        TOPIC,
        FORUM,
        TAG,
        OTHER_TAG
    }

    sealed interface Step {}

    /** Joins, watches, mutes. */
    record Choose(Thing thing, Level level) implements Step {}

    /** Leaves. */
    record Withdraw(Thing thing) implements Step {}

    record Post() implements Step {}

    /** Somebody else writes and names the member. */
    record Named() implements Step {}

    /** Somebody else writes. */
    record Heard() implements Step {}

    private final Map<Thing, Level> chosen = new EnumMap<>(Thing.class);
    private final Level standard;
    private boolean posted;

    Life(Level standard) {
        this.standard = standard;
    }

    static List<Step> draw(Random lot, int most) {
        var steps = new ArrayList<Step>();
        for (var i = 1 + lot.nextInt(most); i > 0; i--) {
            steps.add(
                    switch (lot.nextInt(10)) {
                        case 0, 1, 2, 3 -> choice(lot);
                        case 4, 5 -> new Withdraw(thing(lot));
                        case 6 -> new Post();
                        case 7, 8 -> new Heard();
                        default -> new Named();
                    });
        }
        return steps;
    }

    private static Choose choice(Random lot) {
        var thing = thing(lot);
        var levels = thing == Thing.TOPIC ? Level.OF_A_TOPIC : Level.OF_A_PLACE;
        return new Choose(thing, levels.get(lot.nextInt(levels.size())));
    }

    private static Thing thing(Random lot) {
        return Thing.values()[lot.nextInt(4)];
    }

    void live(Step step) {
        switch (step) {
            case Choose one -> chosen.put(one.thing(), one.level());
            case Withdraw one -> chosen.remove(one.thing());
            case Post() -> posted = true;
            case Named(), Heard() -> {}
        }
    }

    /** The level that was promised. */
    Level level() {
        var own = chosen.get(Thing.TOPIC);
        if (own != null) {
            return own;
        }
        if (chosen.containsValue(Level.MUTED)) {
            return Level.MUTED;
        }
        if (posted) {
            return Level.WATCHING;
        }
        return chosen.isEmpty() ? standard : Collections.max(chosen.values());
    }

    /** Whether the member was promised to hear of a post: of one that names them, or of any other. */
    boolean hears(boolean named, boolean first) {
        if (level() == Level.MUTED) {
            return false;
        }
        if (named || level() == Level.WATCHING) {
            return true;
        }
        var wishesForNewTopics =
                chosen.isEmpty() ? standard == Level.FIRST_POST : chosen.containsValue(Level.FIRST_POST);
        return first && wishesForNewTopics && !chosen.containsKey(Thing.TOPIC);
    }

    /** The latest explicit choice that counts for the topic says no to hearing of what does not name the member. */
    boolean saidNo() {
        var own = chosen.get(Thing.TOPIC);
        return own != null ? own != Level.WATCHING : chosen.containsValue(Level.MUTED);
    }

    Map<Thing, Level> chosen() {
        return chosen;
    }

    boolean posted() {
        return posted;
    }
}
