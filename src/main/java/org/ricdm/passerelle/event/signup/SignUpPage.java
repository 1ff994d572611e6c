package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.AskedForm;

/**
 * What somebody sees who wants to take part.
 *
 * @param window whether they may sign up now
 * @param opens null when it is not known
 * @param closes null when nobody may ever
 * @param categories those that the person may choose now
 * @param options each category in each way of the event
 * @param quotaOf the name of the Cité whose quota counts for the person, null when there is none
 * @param mine the person's own sign-up, null when there is none
 * @param form what people are asked, and what the person answered
 * @param companions whom the person may bring, and does
 */
public record SignUpPage(
        EventBrief event,
        SignUpWindow window,
        @Nullable WallTime opens,
        @Nullable WallTime closes,
        List<Choice> categories,
        List<SignUpOption> options,
        @Nullable String quotaOf,
        Approval approval,
        Promotion promotion,
        int offerHours,
        @Nullable MySignUp mine,
        AskedForm form,
        OwnCompanions companions) {

    /** A category in the reader's language. */
    public record Choice(long id, String name, String help) {

        static Choice of(Category category, Language reader, Language own) {
            var text = category.in(reader, own);
            return new Choice(Objects.requireNonNull(category.id()), text.name(), text.help());
        }
    }
}
