package vn.sophongtrao.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.sophongtrao.platform.web.FramePerson;
import vn.sophongtrao.platform.web.FramePersonSource;
import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;
import vn.sophongtrao.territory.Territory;

/** Tells the page frame who is signed in, and adds the accounts to the administrator's pages. */
@Component
class AccountFrame implements FramePersonSource, MenuContribution {

    private final CurrentPerson person;
    private final Territory territory;
    private final Settings settings;
    private final MessageSource messages;

    AccountFrame(CurrentPerson person, Territory territory, Settings settings, MessageSource messages) {
        this.person = person;
        this.territory = territory;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public Optional<FramePerson> current(Locale language) {
        return person.find()
                .map(reader -> new FramePerson(
                        reader.accountId(),
                        reader.fullName(),
                        reader.role().name(),
                        StringUtils.uncapitalize(text("account.role." + reader.role(), language)),
                        unitName(reader, language)));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "accounts",
                MenuPlace.ADMINISTRATION,
                10,
                "account.menu",
                "/admin/accounts",
                Set.of(Role.DISTRICT_ADMIN.name())));
    }

    private String unitName(SignedInPerson reader, Locale language) {
        if (reader.role() == Role.WARD_OFFICER && reader.unitId() != null) {
            return territory.unit(reader.unitId()).atHead().in(messages, language);
        }
        return text("account.unit.body", language, settings.today().text(SettingKey.BODY_NAME));
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
