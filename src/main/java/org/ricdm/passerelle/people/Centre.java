package org.ricdm.passerelle.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;

@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Centre {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private CentreKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Label label;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private String city;
    private String country;
    private String address;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private String timeZone;
    private String languages;
    private String about;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String website;
    private @Nullable LocalDate since;
    private @Nullable LocalDate accreditedUntil;

    @ElementCollection
    @CollectionTable(name = "centre_service", joinColumns = @JoinColumn(name = "centre_id"))
    @Column(name = "term")
    private Set<String> services = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Centre() {}

    Centre(CentreEntry entry, @Nullable Long parentId) {
        this.slug = entry.slug();
        this.name = entry.name();
        this.kind = entry.kind();
        this.label = entry.label();
        this.parentId = parentId;
        this.city = entry.city();
        this.country = entry.country();
        this.address = entry.address();
        this.latitude = entry.latitude() == null ? null : BigDecimal.valueOf(entry.latitude());
        this.longitude = entry.longitude() == null ? null : BigDecimal.valueOf(entry.longitude());
        this.timeZone = entry.zone().getId();
        this.languages = entry.languages().stream().map(Language::code).collect(Collectors.joining(" "));
        this.about = entry.about();
        this.email = entry.email();
        this.phone = entry.phone();
        this.website = entry.website();
        this.since = entry.since();
        this.accreditedUntil = entry.accreditedUntil();
        this.services.addAll(entry.services());
    }

    long id() {
        return java.util.Objects.requireNonNull(id);
    }
}
