using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Models;

/// <summary>
/// A case as the contract describes it, written anew from its text: what the recorded facts are and what follows from
/// a command. Dates are compared as texts, which in the form YYYY-MM-DD is their order.
/// </summary>
sealed record ModelCase
{
    public static readonly ModelCase Unknown = new();

    public string? AnnouncedOn { get; init; }

    public string? RegisteredOn { get; init; }

    public string? LodgedOn { get; init; }

    public string? WithdrawnOn { get; init; }

    public int Kind { get; init; }

    public string? Nationality { get; init; }

    public string? Household { get; init; }

    public ModelPerson Person { get; init; } = new();

    /// <summary>The number of the contract's Stage: the furthest fact.</summary>
    public int Stage =>
        WithdrawnOn is not null ? 4
        : LodgedOn is not null ? 3
        : RegisteredOn is not null ? 2
        : AnnouncedOn is not null ? 1 : 0;

    bool InOrder
    {
        get
        {
            string?[] all = [AnnouncedOn, RegisteredOn, LodgedOn, WithdrawnOn];
            var known = all.Where(date => date is not null).ToList();
            return known.SequenceEqual(known.Order(StringComparer.Ordinal));
        }
    }

    public ModelAnswer Judge(OperationKind kind, CaseArguments said) => kind switch
    {
        OperationKind.Announce => Announce(said),
        OperationKind.Register => Register(said),
        OperationKind.Lodge => Once(LodgedOn, said.LodgedOn!, this with { LodgedOn = said.LodgedOn }, "ALREADY_LODGED"),
        OperationKind.Withdraw =>
            Once(WithdrawnOn, said.WithdrawnOn!, this with { WithdrawnOn = said.WithdrawnOn }, "ALREADY_WITHDRAWN"),
        OperationKind.Correct => Correct(said),
        _ => throw new InvalidOperationException($"{kind} is no command of a case."),
    };

    /// <summary>Whether a view shows exactly this state.</summary>
    public bool Shows(CaseView view) =>
        view.Stage == Stage
        && view.AnnouncedOn == AnnouncedOn
        && view.RegisteredOn == RegisteredOn
        && view.LodgedOn == LodgedOn
        && view.WithdrawnOn == WithdrawnOn
        && view.Kind == Kind
        && view.Nationality == Nationality
        && view.Household == Household
        && new ModelPerson(view.VNumber, view.FamilyName, view.GivenNames, view.BornOn) == Person;

    ModelAnswer Announce(CaseArguments said)
    {
        if (AnnouncedOn is not null)
            return AnnouncedOn == said.AnnouncedOn ? ModelAnswer.Known : new(null, "ALREADY_ANNOUNCED");
        var next = this with { AnnouncedOn = said.AnnouncedOn };
        if (RegisteredOn is null)
            next = next with
            {
                Kind = said.Kind ?? 0,
                Nationality = said.Nationality ?? "XXX",
                Person = ModelPerson.Of(said),
            };
        return Dated(next, said.AnnouncedOn);
    }

    ModelAnswer Register(CaseArguments said)
    {
        if (RegisteredOn is not null)
            return Repeats(said) ? ModelAnswer.Known : new(null, "ALREADY_REGISTERED");
        return Dated(
            this with
            {
                RegisteredOn = said.RegisteredOn,
                Kind = said.Kind ?? 0,
                Nationality = said.Nationality ?? "XXX",
                Household = said.Household,
                Person = ModelPerson.Of(said),
            },
            said.RegisteredOn);
    }

    bool Repeats(CaseArguments said) =>
        RegisteredOn == said.RegisteredOn
        && Kind == (said.Kind ?? 0)
        && Nationality == (said.Nationality ?? "XXX")
        && (said.Household is null || said.Household == Household)
        && Person == ModelPerson.Of(said);

    ModelAnswer Once(string? known, string on, ModelCase next, string already) =>
        Stage == 0 ? new(null, "CASE_UNKNOWN")
        : known is null ? Dated(next, on)
        : known == on ? ModelAnswer.Known
        : new(null, already);

    ModelAnswer Correct(CaseArguments said)
    {
        if (Stage == 0)
            return new(null, "CASE_UNKNOWN");
        if ((said.AnnouncedOn is not null && AnnouncedOn is null)
            || (said.RegisteredOn is not null && RegisteredOn is null)
            || (said.LodgedOn is not null && LodgedOn is null)
            || (said.WithdrawnOn is not null && WithdrawnOn is null))
            return new(null, "NOTHING_TO_CORRECT");

        var next = this with
        {
            AnnouncedOn = said.AnnouncedOn ?? AnnouncedOn,
            RegisteredOn = said.RegisteredOn ?? RegisteredOn,
            LodgedOn = said.LodgedOn ?? LodgedOn,
            WithdrawnOn = said.WithdrawnOn ?? WithdrawnOn,
            Kind = said.Kind ?? Kind,
            Nationality = said.Nationality ?? Nationality,
            Household = said.Household ?? Household,
        };
        string?[] dates = [said.AnnouncedOn, said.RegisteredOn, said.LodgedOn, said.WithdrawnOn];
        return next == this ? ModelAnswer.Known : Dated(next, dates.Max(StringComparer.Ordinal));
    }

    // Clients send no dates of the future.
    ModelAnswer Dated(ModelCase next, string? on) =>
        WithdrawnOn is not null && next.WithdrawnOn == WithdrawnOn && string.CompareOrdinal(on, WithdrawnOn) > 0
            ? new(null, "CASE_WITHDRAWN")
            : next.InOrder ? new(next, null) : new(null, "DATES_OUT_OF_ORDER");
}
