package org.ricdm.passerelle.common.ui;

/** The pages of one's settings, each kept by its own room. */
public class SettingsTabs extends TabLinks {

    public static final String PROFILE = "/settings";
    public static final String MAIL = "/settings/notifications";

    /** @param current address of the page that shows them */
    public SettingsTabs(String current) {
        super("");
        setAriaLabel(getTranslation("ui.settings.tabs"));
        page(PROFILE, "ui.settings.profile", current);
        page(MAIL, "ui.settings.mail", current);
    }

    private void page(String address, String key, String current) {
        if (address.equals(current)) {
            current(getTranslation(key), address);
        } else {
            tab(getTranslation(key), address);
        }
    }
}
