using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf.Collections;
using GvlResource = AsielGrains.Domain.Gvl.GvlResource;
using GvlStep = AsielGrains.Domain.Gvl.GvlStep;
using InterpreterGender = AsielGrains.Domain.Gvl.InterpreterGender;
using InterpreterWish = AsielGrains.Domain.Gvl.InterpreterWish;
using StepTime = AsielGrains.Domain.Gvl.StepTime;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Reads one field of a request about a joint location.</summary>
static class GvlFields
{
    public static TimeOnly Time(string text, string field) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw RequestField.Invalid(field, $"{field} is a time, written as HH:MM.");

    public static int Persons(int value) =>
        SiteFields.Number(value, 1, ReceptionLimits.PersonsMax, "persons");

    public static HouseholdId Household(string text) =>
        RequestField.HouseholdId(text)
        ?? throw RequestField.Invalid("household_id", "household_id is missing.");

    public static GvlStep Step(Contract.V1.GvlStep step) => SiteFields.Choice<GvlStep>((int)step, "step");

    public static UseId Id(string text, string field, UseId otherwise) =>
        text.Length == 0 ? otherwise : SiteFields.Use(text, field);

    public static GvlProfile Profile(OpenGvlRequest request)
    {
        var reference = request.Reference.Length == 0
            ? null
            : ShippedGvl.FindReference(request.Reference)
                ?? throw RequestField.Invalid("reference", "No reference ships under this name.");
        var name = request.Name.Length == 0 && reference is not null ? reference.Name : request.Name;
        return !string.IsNullOrWhiteSpace(name) && name.Length <= GvlLimits.NameLengthMax && PlainText.Is(name)
            ? new(name, reference?.Id, request.Scenario || reference?.IsScenario is true)
            : throw RequestField.Invalid("name", $"name is 1 to {GvlLimits.NameLengthMax} plain characters.");
    }

    public static GvlResource Resource(Contract.V1.GvlResource? resource)
    {
        if (resource is null)
            throw RequestField.Invalid("resource", "resource is missing.");
        return new(
            SiteFields.Code(resource.Code, "code"),
            SiteFields.Choice<Domain.Gvl.GvlFunction>((int)resource.Function, "function"),
            SiteFields.Choice<Domain.Gvl.GvlPartner>((int)resource.Owner, "owner"),
            Hours(resource.Hours),
            SiteFields.Number(
                resource.SlotMinutes, GvlLimits.SlotMinutesMin, GvlLimits.SlotMinutesMax, "slot_minutes"),
            SiteFields.Number(resource.SideBySide, 0, GvlLimits.SideBySideMax, "side_by_side"),
            SiteFields.Date(resource.From, "from"),
            Interpreters(resource));
    }

    /// <summary>Whom a household needs; null: anybody.</summary>
    public static InterpreterWish? Interpreter(Contract.V1.InterpreterWish? wish) => wish is null
        ? null
        : new(Language(wish.Language, "interpreter.language"), Gender(wish.Gender, "interpreter.gender"));

    public static StepTime Time(Contract.V1.StepTime? time, string field) => time is null
        ? throw RequestField.Invalid(field, $"{field} is missing.")
        : new(Step(time.Step), SiteFields.Date(time.PlannedOn, "planned_on"), Time(time.StartTime, "start_time"));

    public static Domain.Gvl.CostShares Shares(AgreeCostSharesRequest request)
    {
        var parts = new Dictionary<Domain.Gvl.GvlPartner, int>();
        foreach (var share in request.Shares)
            if (!parts.TryAdd(
                SiteFields.Choice<Domain.Gvl.GvlPartner>((int)share.Partner, "partner"),
                SiteFields.Number(share.Share, 0, CostShares.Whole, "share")))
                throw RequestField.Invalid("shares", "Each partner is named once.");
        int Of(Domain.Gvl.GvlPartner partner) => parts.GetValueOrDefault(partner);
        return new(
            SiteFields.Date(request.From, "from"),
            Of(Domain.Gvl.GvlPartner.Coa),
            Of(Domain.Gvl.GvlPartner.Ind),
            Of(Domain.Gvl.GvlPartner.DtenV),
            Of(Domain.Gvl.GvlPartner.KMar),
            Of(Domain.Gvl.GvlPartner.Politie),
            Of(Domain.Gvl.GvlPartner.Gza),
            Of(Domain.Gvl.GvlPartner.Vwn),
            Of(Domain.Gvl.GvlPartner.Rvr));
    }

    /// <summary>The partner that was named, or the one the caller is.</summary>
    public static Domain.Gvl.GvlPartner From(Contract.V1.GvlPartner partner, Organisation caller) =>
        SiteFields.Choice<Domain.Gvl.GvlPartner>(
            partner is Contract.V1.GvlPartner.Unspecified ? (int)caller : (int)partner, "from_partner");

    public static IEnumerable<Domain.Gvl.OtherGvl> Others(IReadOnlyCollection<Contract.V1.OtherGvl> others)
    {
        if (others.Count > GvlLimits.OthersMax)
            throw RequestField.Invalid("others", $"At most {GvlLimits.OthersMax} other locations.");
        return others.Select(other => new Domain.Gvl.OtherGvl(
            SiteFields.Site(other.SiteId), SiteFields.Number(other.FreeHouseholds, 0, 10_000, "free_households")));
    }

    static InterpreterPool? Interpreters(Contract.V1.GvlResource resource)
    {
        if (resource.Languages.Count == 0)
            return resource.Gender is Contract.V1.InterpreterGender.Unspecified
                ? null
                : throw RequestField.Invalid("gender", "gender is told of interpreters with their languages.");
        if (resource.Function is not Contract.V1.GvlFunction.Interpreter)
            throw RequestField.Invalid("languages", "Only interpreters have languages.");
        var languages = resource.Languages.Select(language => Language(language, "languages")).ToHashSet();
        return languages.Count is >= GvlLimits.LanguagesMin and <= GvlLimits.LanguagesMax
            ? new(SpokenLanguages.Of(languages), Gender(resource.Gender, "gender"))
            : throw RequestField.Invalid(
                "languages", $"{GvlLimits.LanguagesMin} to {GvlLimits.LanguagesMax} languages.");
    }

    static LanguageCode Language(string text, string field) => LanguageCode.TryParse(text, null, out var language)
        ? language
        : throw RequestField.Invalid(field, $"{field} is three small letters, as in ISO 639-3.");

    static InterpreterGender? Gender(Contract.V1.InterpreterGender gender, string field) =>
        gender is Contract.V1.InterpreterGender.Unspecified
            ? null
            : SiteFields.Choice<InterpreterGender>((int)gender, field);

    static WeekHours Hours(RepeatedField<WeekdayHours> hours)
    {
        if (hours.Count == 0)
            return WeekHours.Standard;
        var days = new Dictionary<Weekday, DayHours>();
        foreach (var day in hours)
        {
            var (opens, closes) = (Time(day.OpensTime, "opens_time"), Time(day.ClosesTime, "closes_time"));
            if (closes <= opens || !Enum.IsDefined(day.Weekday) || day.Weekday is Weekday.Unspecified)
                throw RequestField.Invalid("hours", "A weekday opens before it closes.");
            if (!days.TryAdd(day.Weekday, new(opens, closes)))
                throw RequestField.Invalid("hours", "Each weekday is named once.");
        }

        DayHours? On(Weekday day) => days.GetValueOrDefault(day);
        return new(
            On(Weekday.Monday),
            On(Weekday.Tuesday),
            On(Weekday.Wednesday),
            On(Weekday.Thursday),
            On(Weekday.Friday),
            On(Weekday.Saturday),
            On(Weekday.Sunday));
    }
}
