package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.Promotion;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.ui.MomentField;
import org.ricdm.passerelle.people.CentreSummary;

/** All that organisers say about the sign-up of their event. */
class SettingsForm extends Div {

    private final MomentField opens;
    private final MomentField closes;
    private final MomentField changeUntil;
    private final MomentField released;
    private final IntegerField capacity = new PlacesField(getTranslation("signup.settings.capacity"));
    private final IntegerField onSite = new PlacesField(getTranslation("signup.settings.onSite"));
    private final IntegerField online = new PlacesField(getTranslation("signup.settings.online"));
    private final IntegerField reserve = new PlacesField(getTranslation("signup.settings.reserve"));
    private final Checkbox shown = new Checkbox(getTranslation("signup.settings.shown"));
    private final RadioButtonGroup<Approval> approval =
            new RadioButtonGroup<>(getTranslation("signup.settings.approval"));
    private final RadioButtonGroup<Promotion> promotion =
            new RadioButtonGroup<>(getTranslation("signup.settings.promotion"));
    private final Checkbox dayMail = new Checkbox(getTranslation("signup.settings.dayMail"));
    private final IntegerField hours = new PlacesField(getTranslation("signup.settings.hours"));
    private final QuotaFields quotas;
    private final Div categories = new Div();
    private final List<CategoryFields> shownCategories = new ArrayList<>();
    private final ZoneId zone;

    /** @param zone of the place of the event */
    SettingsForm(List<CentreSummary> cites, ZoneId zone) {
        this.zone = zone;
        addClassName("form");
        opens = new MomentField(getTranslation("signup.settings.opens"), zone);
        closes = new MomentField(getTranslation("signup.settings.closes"), zone);
        changeUntil = new MomentField(getTranslation("signup.settings.changeUntil"), zone);
        released = new MomentField(getTranslation("signup.settings.released"), zone);
        opens.setHelperText(getTranslation("signup.settings.opens.help"));
        closes.setHelperText(getTranslation("signup.settings.closes.help"));
        dayMail.setHelperText(getTranslation("signup.settings.dayMail.help"));
        reserve.setHelperText(getTranslation("signup.settings.reserve.help"));
        approval.setItems(Approval.values());
        approval.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        approval.addClassName("vertical");
        promotion.setItems(Promotion.values());
        promotion.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        promotion.addClassName("vertical");
        promotion.addValueChangeListener(change -> hours.setVisible(change.getValue() == Promotion.OFFER));
        quotas = new QuotaFields(
                getTranslation("signup.settings.quotas"),
                getTranslation("signup.settings.quotas.help"),
                cites,
                released,
                () -> onSite.getValue() == null ? capacity.getValue() : onSite.getValue());
        List.of(capacity, onSite).forEach(field -> field.addValueChangeListener(change -> quotas.count()));
        categories.addClassName("stack");
        var more = Buttons.quiet(Glyph.PLUS, getTranslation("signup.settings.category.add"));
        more.addClickListener(click -> {
            var all = typedCategories();
            all.add(fresh());
            show(all);
        });
        add(
                new FormSection(getTranslation("signup.settings.window"), getTranslation("signup.settings.window.help"))
                        .with(opens, closes, changeUntil),
                new FormSection(getTranslation("signup.settings.places"), getTranslation("signup.settings.places.help"))
                        .two(capacity, reserve)
                        .two(onSite, online)
                        .with(shown),
                quotas,
                new FormSection(
                                getTranslation("signup.settings.categories"),
                                getTranslation("signup.settings.categories.help"))
                        .with(categories, more),
                new FormSection(getTranslation("signup.settings.line"), "").with(approval, promotion, hours),
                new FormSection(getTranslation("signup.settings.mails"), getTranslation("signup.settings.mails.help"))
                        .with(dayMail));
    }

    private static Category fresh() {
        return new Category(null, Category.OpenTo.MEMBERS, null, null, null, Map.of());
    }

    void show(SignUpSetup setup) {
        var rules = setup.rules();
        opens.setValue(rules.opens());
        closes.setValue(rules.closes());
        changeUntil.setValue(rules.changeUntil());
        released.setValue(rules.released());
        capacity.setValue(setup.capacity());
        onSite.setValue(setup.onSite());
        online.setValue(setup.online());
        reserve.setValue(setup.reserve());
        shown.setValue(rules.placesShown());
        approval.setValue(rules.approval());
        promotion.setValue(rules.promotion());
        hours.setValue(rules.offerHours());
        dayMail.setValue(rules.dayMail());
        hours.setVisible(rules.promotion() == Promotion.OFFER);
        quotas.show(setup.quotas());
        show(setup.categories().isEmpty() ? List.of(fresh()) : setup.categories());
    }

    private void show(List<Category> said) {
        categories.removeAll();
        shownCategories.clear();
        for (var place = 0; place < said.size(); place++) {
            var here = place;
            var fields = new CategoryFields(
                    said.get(place),
                    place + 1,
                    said.stream().map(this::name).toList(),
                    said.size() == 1
                            ? null
                            : () -> {
                                show(without(typedCategories(), here));
                            },
                    zone);
            shownCategories.add(fields);
            categories.add(fields);
        }
    }

    /** Those that are left; whose companions were to get it get the same as who brings them. */
    private static List<Category> without(List<Category> all, int gone) {
        var left = new ArrayList<Category>();
        for (var place = 0; place < all.size(); place++) {
            if (place != gone) {
                left.add(all.get(place).without(gone));
            }
        }
        return left;
    }

    /** In the reader's language where there is one. */
    private String name(Category category) {
        var own = category.texts().get(Language.ofInterface(getLocale()));
        return own != null && !own.name().isBlank()
                ? own.name()
                : category.texts().values().stream()
                        .map(Category.Text::name)
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse("");
    }

    private List<Category> typedCategories() {
        return new ArrayList<>(
                shownCategories.stream().map(CategoryFields::typed).toList());
    }

    SignUpSetup typed() {
        return new SignUpSetup(
                new SignUpRules(
                        opens.getValue(),
                        closes.getValue(),
                        changeUntil.getValue(),
                        released.getValue(),
                        approval.getValue(),
                        promotion.getValue(),
                        hours.getValue() == null ? 0 : hours.getValue(),
                        shown.getValue(),
                        dayMail.getValue()),
                capacity.getValue(),
                onSite.getValue(),
                online.getValue(),
                reserve.getValue() == null ? 0 : reserve.getValue(),
                quotas.typed(),
                typedCategories());
    }

    void accept() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** Says beside each field what is wrong with it, brings the first before the eyes, and says the rest below. */
    void refuse(InvalidInput refused) {
        var fields = fields();
        Problems.show(fields, refused);
        shownCategories.forEach(CategoryFields::unfold);
        Problems.besideNone(fields, refused, this);
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>(Map.of(
                "opens", opens,
                "closes", closes,
                "changeUntil", changeUntil,
                "released", released,
                "capacity", capacity,
                "onSite", onSite,
                "online", online,
                "reserve", reserve,
                "offerHours", hours));
        fields.putAll(quotas.fields());
        for (var place = 0; place < shownCategories.size(); place++) {
            fields.putAll(shownCategories.get(place).fields(place));
        }
        return fields;
    }
}
