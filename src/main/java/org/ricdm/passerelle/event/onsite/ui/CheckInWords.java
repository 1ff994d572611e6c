package org.ricdm.passerelle.event.onsite.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ricdm.passerelle.common.web.SpokenWords;
import org.ricdm.passerelle.event.onsite.Outcome;
import org.ricdm.passerelle.event.signup.SignUpState;

/** The words that the script of the door says; where they hold a value it puts it in. */
final class CheckInWords {

    private static final String[] KEYS = {
        "onsite.again",
        "onsite.again.button",
        "onsite.in",
        "onsite.twice",
        "onsite.letIn",
        "onsite.undo",
        "onsite.door",
        "onsite.online",
        "onsite.offline",
        "onsite.pending",
        "onsite.came",
        "onsite.here",
        "onsite.loaded",
        "onsite.signIn",
        "onsite.gone",
        "onsite.noList",
        "onsite.forgotten",
        "onsite.unsent",
        "onsite.disagrees",
        "onsite.search.none",
        "onsite.scan",
        "onsite.scan.stop",
        "onsite.scan.refused",
        "onsite.photo.none",
        "onsite.photo.offline",
        "onsite.error.photo",
        "onsite.noSeat",
        "onsite.replaced",
        "onsite.walkIn.offline",
        "onsite.walkIn.half",
        "onsite.notNoted",
        "onsite.noStore",
        "onsite.pass",
        "onsite.pass.ask",
        "onsite.pass.done",
        "onsite.pass.offline"
    };

    private CheckInWords() {}

    static Map<String, String> of(SpokenWords words) {
        var said = new LinkedHashMap<String, String>();
        Arrays.stream(KEYS).forEach(key -> said.put(key, words.say(key, "{0}", "{1}")));
        Arrays.stream(Outcome.values()).forEach(one -> said.put(one.wordKey(), words.say(one.wordKey())));
        Arrays.stream(SignUpState.values()).forEach(one -> said.put(one.wordKey(), words.say(one.wordKey())));
        return said;
    }
}
