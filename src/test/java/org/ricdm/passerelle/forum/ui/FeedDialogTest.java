package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.ui.PrivateAddressDialog;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.forum.Followable;
import org.springframework.beans.factory.annotation.Autowired;

/** The address of a feed on the screen: made, shown once, replaced, revoked. */
class FeedDialogTest extends ForumScreen {

    @Autowired
    FeedAddresses addresses;

    private long me;
    private String forum;

    @BeforeEach
    void oneReader() {
        me = fixture.member();
        forum = fixture.forum();
        signIn(me);
    }

    @Test
    void theAddressIsShownWhenItIsMadeAndNotAgain() {
        open("forums/" + forum);
        chooseForTheTopic("Atom feed");
        press("Make my feed address");

        assertThat(address()).matches("https://portal\\.example/feeds/[A-Za-z0-9_-]{22}/forums/" + forum + "\\.atom");
        press("Close");
        open("tags/migrants");
        chooseForTheTopic("Atom feed");

        assertThat(LocatorJ._find(PrivateAddressDialog.class)).hasSize(1);
        assertThat(LocatorJ._find(the(PrivateAddressDialog.class), TextField.class))
                .isEmpty();
        assertThat(words()).contains("let it end in /tags/migrants.atom");
    }

    @Test
    void aNewAddressIsMadeOnlyWhenItIsSaidThatTheOldOneEnds() {
        fixture.as.member(me, () -> addresses.make(Followable.forum(forum)));
        become(me);
        open("forums/" + forum);
        chooseForTheTopic("Atom feed");
        press("Make a new address");
        assertThat(LocatorJ._find(the(PrivateAddressDialog.class), TextField.class))
                .isEmpty();

        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));

        assertThat(address()).contains("/forums/" + forum);
    }

    @Test
    void theSettingsSayWhetherItIsUsedAndRevokeIt() {
        open("settings/notifications");
        assertThat(words()).contains("You have no feed address.");

        fixture.as.member(me, () -> addresses.make(Followable.forum(forum)));
        become(me);
        open("settings/notifications");
        assertThat(words()).contains("Last used", "Not yet");
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Revoke")));
        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));

        assertThat(words()).contains("You have no feed address.");
        assertThat(fixture.as.member(me, addresses::mine)).isEmpty();
    }

    private static String address() {
        return LocatorJ._get(the(PrivateAddressDialog.class), TextField.class).getValue();
    }

    private static void press(String words) {
        LocatorJ._click(LocatorJ._get(the(PrivateAddressDialog.class), Button.class, it -> it.withText(words)));
    }
}
