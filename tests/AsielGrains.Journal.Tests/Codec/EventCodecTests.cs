using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsielGrains.Domain;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Journal.Tests.Codec;

public sealed class EventCodecTests
{
    static readonly PersonId Person = PersonId.Parse("0123456789abcdef0123456789abcdef");
    static readonly PersonId Other = PersonId.Parse("fedcba9876543210fedcba9876543210");
    static readonly CaseId Discussed = CaseId.Parse("0123456789abcdef0123456789abcdef");
    static readonly HouseholdId Household = HouseholdId.Parse("fedcba9876543210fedcba9876543210");

    static readonly LocalCode Part = LocalCode.Parse("COL");
    static readonly UseId Use = UseId.Parse("00112233445566778899aabbccddeeff");
    static readonly PlaceSet Places = [PlaceId.Parse("A-101/1"), PlaceId.Parse("A-101/2")];

    static readonly Dictionary<string, IEvent> Written = new(
        WrittenSteps.All.Concat(WrittenGvl.All).Concat(WrittenHouseholds.All))
    {
        ["case.announced"] =
            new CaseEvent.Announced(new(2026, 3, 1), Person, ApplicationKind.First, Nationality.Parse("SYR")),
        ["case.registered"] = new CaseEvent.Registered(
            new(2026, 3, 2), Person, ApplicationKind.Repeat, Nationality.Parse("ERI"), Household),
        ["case.lodged"] = new CaseEvent.Lodged(new(2026, 3, 3)),
        ["case.withdrawn"] = new CaseEvent.Withdrawn(new(2026, 3, 4)),
        ["case.corrected"] = new CaseEvent.Corrected(
            new(2026, 3, 5), Person, new(2026, 2, 28), new(2026, 3, 1), new(2026, 3, 2), new(2026, 3, 3),
            ApplicationKind.Family, Nationality.NotEstablished, Household),
        ["order.placed"] = new OrderEvent.Placed(new(2026, 3, 1), new(
            new([Nationality.Parse("SYR")], [Track.General], [ApplicationKind.First], new(2021, 9, 1), null),
            "BESL6", "BESL9", "many-at-once", "WBV-2021-99", new(2021, 12, 1), new(2021, 12, 1), new(2022, 12, 31))),
        ["order.ended"] = new OrderEvent.Ended(new(2026, 3, 2)),
        ["order.cases-treated"] = new OrderEvent.CasesTreated(
            new(2026, 3, 1),
            [
                new(CaseId.Parse("00112233445566778899aabbccddeeff"), CaseOutcome.Extended),
                new(
                    CaseId.Parse("112233445566778899aabbccddeeff00"),
                    CaseOutcome.Refused,
                    Reason.TermNotRunning),
            ],
            CaseId.Parse("112233445566778899aabbccddeeff00"),
            new(3, 30)),
        ["person.merged"] = new PersonEvent.MergedInto(new(2026, 3, 6), Person, Other),
        ["person.split"] = new PersonEvent.SplitFrom(new(2026, 3, 7), Person, Other),
        ["person.protected"] = new PersonEvent.Protected(new(2026, 3, 8), ProtectionKind.Threatened),
        ["person.protection-ended"] = new PersonEvent.ProtectionEnded(new(2026, 3, 9), ProtectionKind.Threatened),
        ["regietafel.convened"] = new RegietafelEvent.Convened(
            new(2026, 3, 10), RegietafelId.Parse("budel.2026-03-10.1")),
        ["regietafel.case-placed"] = new RegietafelEvent.CasePlaced(new(2026, 3, 10), Discussed),
        ["regietafel.case-discussed"] = new RegietafelEvent.CaseDiscussed(
            new(2026, 3, 10), Discussed, FileProfile.Household, FileItems.Eurodac | FileItems.Documents, Track.General),
        ["regietafel.action-added"] = new RegietafelEvent.ActionAdded(
            new(2026, 3, 10), 1, Discussed, FileItems.Documents, Organisation.KMar, new(2026, 3, 10)),
        ["regietafel.action-settled"] = new RegietafelEvent.ActionSettled(new(2026, 3, 10), 1),
        ["site.opened"] = new SiteEvent.Opened(new(2026, 3, 1), "Ter Apel", "GM1950", "PV20"),
        ["site.part-opened"] = new SiteEvent.PartOpened(
            new(2026, 3, 1), Part, SiteType.Col, Regime.Rva, new(2026, 4, 1), new(2029, 4, 1)),
        ["site.part-end-set"] = new SiteEvent.PartEndSet(new(2026, 3, 1), Part, new(2030, 4, 1)),
        ["site.units-added"] = new SiteEvent.UnitsAdded(
            new(2026, 3, 1), Part, LocalCode.Parse("A-"), 101, 20, 4, UnitTraits.Families | UnitTraits.Accessible),
        ["site.units-removed"] = new SiteEvent.UnitsRemoved(new(2026, 3, 1), LocalCode.Parse("A-"), 101, 20),
        ["site.ceiling-set"] = new SiteEvent.CeilingSet(new(2026, 3, 1), new(2026, 4, 1), 2000),
        ["site.reserve-set"] = new SiteEvent.ReserveSet(
            new(2026, 3, 1), ReserveKind.Direct, SiteType.Azc, 120, 42),
        ["site.places-blocked"] = new SiteEvent.PlacesBlocked(
            new(2026, 3, 1), Use, Places, new(2026, 3, 2), new(2026, 3, 9), BlockReason.Defect),
        ["site.block-ended"] = new SiteEvent.BlockEnded(new(2026, 3, 1), Use, new(2026, 3, 8)),
        ["site.places-let"] = new SiteEvent.PlacesLet(
            new(2026, 3, 1), Use, Places, new(2026, 3, 2), new(2027, 3, 2), FlexGroup.UrgentHomeSeekers, 42),
        ["site.letter-recorded"] = new SiteEvent.LetterRecorded(new(2026, 3, 2), Use, new(
            LocalCode.Parse("OPZ-1"), LetterKind.Notice, LetterRecipient.Operator, new(2026, 3, 1), new(2026, 3, 2))),
        ["site.let-recalled"] = new SiteEvent.LetRecalled(new(2026, 3, 1), Use, new(2026, 4, 12)),
        ["site.places-held"] = new SiteEvent.PlacesHeld(
            new(2026, 3, 1),
            new(2026, 3, 1, 17, 30, 0, TimeSpan.Zero),
            Use,
            Household,
            Places,
            new(2026, 3, 2),
            new(2026, 3, 30),
            new(2026, 3, 3, 23, 0, 0, TimeSpan.Zero),
            OverrideReason.HouseholdUnity,
            "coa.director"),
        ["site.hold-cancelled"] = new SiteEvent.HoldCancelled(new(2026, 3, 1), Use),
        ["site.household-arrived"] = new SiteEvent.HouseholdArrived(new(2026, 3, 2), Use),
        ["site.departure-planned"] = new SiteEvent.DeparturePlanned(new(2026, 3, 2), Use, new(2026, 3, 20)),
        ["site.household-departed"] = new SiteEvent.HouseholdDeparted(new(2026, 3, 20), Use),
        ["site.described"] = new SiteEvent.Described(
            new(2026, 3, 1),
            new(
                SiteFacilities.School | SiteFacilities.Guidance,
                new(52.875, 7.0625),
                SiteOrigin.Published,
                "nd.nl 1124926")),
        ["site.place-chosen"] = new SiteEvent.PlaceChosen(
            new(2026, 3, 1),
            Use,
            new(2, 25, [new(SiteId.Parse("ter-apel"), Part, 9_800), new(SiteId.Parse("budel"), Part, 9_700)]),
            SiteId.Parse("gilze"),
            DeviationReason.Relatives),
        ["site.night-counted"] = new SiteEvent.NightCounted(new(2026, 3, 2), new(2026, 3, 1), 1_987),
        ["site.night-count-corrected"] = new SiteEvent.NightCountCorrected(
            new(2026, 3, 3), new(2026, 3, 1), 1_985, CountCorrection.Doubled),
    };

    public static TheoryData<string> Names => [.. Written.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_written_once_is_read_for_ever_and_written_so_today(string name)
    {
        var golden = Golden(name);

        Assert.Equal(Written[name], EventCodec.Decode(name, 1, Encoding.UTF8.GetBytes(golden)));
        var (type, version, body) = EventCodec.Encode(Written[name]);
        Assert.Equal((name, (short)1, golden), (type, version, Encoding.UTF8.GetString(body)));
    }

    [Fact]
    public void Where_the_others_of_a_split_would_have_gone_is_read_back()
    {
        var whole = (SiteEvent.PlaceChosen)Written["site.place-chosen"];
        var (best, budel) = (whole.Advice.Best[0], new SplitPlace(SiteId.Parse("budel"), Part));
        var split = whole with { Advice = whole.Advice with { Best = [best with { Others = [budel] }] } };

        var (type, version, body) = EventCodec.Encode(split);

        Assert.Equal(split, EventCodec.Decode(type, version, body));
        Assert.NotEqual(split, whole with { Advice = whole.Advice with { Best = [best] } });
    }

    [Fact]
    public void What_interpreters_speak_is_read_back()
    {
        var set = (GvlEvent.ResourceSet)Written["gvl.resource-set"] with
        {
            Interpreters = new(SpokenLanguages.Parse("amh tir"), InterpreterGender.Female),
        };

        var (type, version, body) = EventCodec.Encode(set);

        Assert.Equal(set, EventCodec.Decode(type, version, body));
    }

    [Fact]
    public void Every_event_of_the_domain_has_a_stored_name_and_a_golden_file()
    {
        var events = typeof(IEvent).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IEvent)) && !type.IsAbstract);

        var names = EventTable.Current.Names.ToArray();
        Assert.Equal(events.ToHashSet(), names.Select(name => name.Layout.Type).ToHashSet());
        Assert.Equal(Written.Keys.ToHashSet(), names.Select(name => name.Name).ToHashSet());
    }

    [Fact]
    public void Personal_data_and_claims_never_get_into_a_body()
    {
        var details = new PersonalDetails(VNumber.Parse("9990001234"), "Canary", "Tweety", new(1990, 1, 2));
        var number = new VNumberClaim(VNumber.Parse("9990001234"), Person);
        foreach (var @event in Written.Values
            .Select(e => e switch
            {
                PersonEvent.MergedInto merge => merge with { Moves = [number] },
                PersonEvent.SplitFrom split => split with { Moves = [number] },
                _ => e.WithPersonal(details),
            }))
        {
            var body = Encoding.UTF8.GetString(EventCodec.Encode(@event).Body);

            Assert.DoesNotContain("999000", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Canary", body, StringComparison.Ordinal);
            Assert.DoesNotContain("subject", body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("case.unheard-of", 1, """{"on":"2026-03-03"}""")]
    [InlineData("case.lodged", 2, """{"on":"2026-03-03"}""")]
    [InlineData("case.lodged", 0, """{"on":"2026-03-03"}""")]
    [InlineData("case.lodged", 1, "{}")]
    [InlineData("case.lodged", 1, "null")]
    [InlineData("case.lodged", 1, "")]
    [InlineData("case.lodged", 1, """{"on":"2026-03-""")]
    [InlineData("case.lodged", 1, """{"on":"2026-13-40"}""")]
    [InlineData("case.announced", 1, """{"on":"2026-03-03","kind":"First","nationality":"SYR"}""")]
    [InlineData("case.announced", 1, """{"on":"2026-03-03","person":"x","kind":"First","nationality":"SYR"}""")]
    public void A_body_that_does_not_fit_its_name_is_corrupt(string name, short version, string body) =>
        Assert.Throws<JournalCorruptException>(() => EventCodec.Decode(name, version, Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Old_bytes_are_lifted_version_by_version()
    {
        // "case.lodged" as it could have been: first a year and a day of it, then "date", then "on".
        var table = new EventTable(
            [new("case.lodged", 3, EventLayout.Of<CaseEvent.Lodged>())],
            [
                new("case.lodged", 1, body => new JsonObject
                {
                    ["date"] = new DateOnly((int)body["year"]!, 1, 1).AddDays((int)body["day"]! - 1).ToString("O"),
                }),
                new("case.lodged", 2, body => new JsonObject { ["on"] = (string)body["date"]! }),
            ]);
        var lodged = new CaseEvent.Lodged(new(2026, 3, 3));

        Assert.Equal(lodged, table.Decode("case.lodged", 1, """{"year":2026,"day":62}"""u8));
        Assert.Equal(lodged, table.Decode("case.lodged", 2, """{"date":"2026-03-03"}"""u8));
        Assert.Equal(lodged, table.Decode("case.lodged", 3, table.Encode(lodged).Body));
        Assert.Throws<JournalCorruptException>(() => table.Decode("case.lodged", 1, """{"year":2026}"""u8));
    }

    [Fact]
    public void A_version_that_nothing_lifts_is_found_at_start() => Assert.Throws<InvalidOperationException>(() =>
        new EventTable([new("case.lodged", 2, EventLayout.Of<CaseEvent.Lodged>())], []));

    static string Golden(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}-1.json")).TrimEnd('\n');
}
