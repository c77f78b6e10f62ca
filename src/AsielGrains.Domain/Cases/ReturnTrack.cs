using System.Collections.Immutable;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>The return track of a case: what DT&amp;V did, and the papers there are. Derived, never stored.</summary>
public sealed record ReturnTrack
{
    /// <summary>The day the file was last transferred to DT&amp;V; null: never.</summary>
    public DateOnly? FileSentOn { get; init; }

    /// <summary>What DT&amp;V found missing in it; empty when nothing is, or nothing was said yet.</summary>
    public ImmutableArray<ReturnFileFinding> Missing { get; init; } = [];

    /// <summary>DT&amp;V found it complete.</summary>
    public bool FileComplete { get; init; }

    public int Talks { get; init; }

    public ImmutableArray<LaissezPasser> LaissezPassers { get; init; } = [];

    public ImmutableArray<ReadmissionAgreement> Agreements { get; init; } = [];

    public static ReturnTrack Of(Course course)
    {
        var track = new ReturnTrack();
        foreach (var step in course.Steps)
            track = track.After(step);
        return track;
    }

    /// <summary>The agreement with a country that could be used on a day; of several the newest.</summary>
    public ReadmissionAgreement? AgreementWith(Nationality country, DateOnly day) => Agreements
        .LastOrDefault(one => one.Country == country && one.IsValidOn(day));

    ReturnTrack After(CaseEvent.Step step) => step switch
    {
        CaseEvent.ReturnFileSent sent => this with { FileSentOn = sent.On, Missing = [], FileComplete = false },
        CaseEvent.ReturnFileChecked { Finding: ReturnFileFinding.Complete } =>
            this with { Missing = [], FileComplete = true },
        CaseEvent.ReturnFileChecked check =>
            this with { Missing = Missing.Add(check.Finding), FileComplete = false },
        CaseEvent.DepartureTalkHeld => this with { Talks = Talks + 1 },
        CaseEvent.LaissezPasserRequested request =>
            this with { LaissezPassers = LaissezPassers.Add(new(request.Country, request.On)) },
        CaseEvent.LaissezPasserPresented presented => With(presented.Country, paper =>
            paper with { Presentations = paper.Presentations + 1 }),
        CaseEvent.LaissezPasserAnswered answered => With(answered.Country, paper =>
            paper with { Answer = answered.Answer, AnsweredOn = answered.On, ValidUntil = answered.ValidUntil }),
        CaseEvent.ReadmissionAgreed agreed => this with
        {
            Agreements = Agreements.Add(new(agreed.Country, agreed.On, agreed.Source, agreed.ValidUntil)),
        },
        CaseEvent.ReturnAttempted attempted => Tried(attempted),
        CaseEvent.Departed { Departure: DepartureKind.Independent or DepartureKind.Forced } gone => Used(gone.On),
        _ => this,
    };

    // The last application with a country is the one that its authorities look at.
    ReturnTrack With(Nationality country, Func<LaissezPasser, LaissezPasser> change)
    {
        var at = LaissezPassers.Index().LastOrDefault(one => one.Item.Country == country, (-1, null!)).Index;
        return at < 0
            ? this
            : this with { LaissezPassers = LaissezPassers.SetItem(at, change(LaissezPassers[at])) };
    }

    ReturnTrack Tried(CaseEvent.ReturnAttempted attempted)
    {
        var at = AgreementWith(attempted.Country, attempted.On) is { } tried ? Agreements.LastIndexOf(tried) : -1;
        return at < 0
            ? this
            : this with
            {
                Agreements = Agreements.SetItem(at, Agreements[at] with { Attempts = Agreements[at].Attempts + 1 }),
            };
    }

    // Nobody reports which paper was shown at the border: it was the one tried most of those that were valid, and of
    // those that were never tried the newest.
    ReturnTrack Used(DateOnly on)
    {
        var used = Agreements.Index()
            .Where(one => one.Item.IsValidOn(on))
            .OrderBy(one => one.Item.Attempts).ThenBy(one => one.Index)
            .Select(one => one.Index)
            .LastOrDefault(-1);
        return used < 0
            ? this
            : this with { Agreements = Agreements.SetItem(used, Agreements[used] with { UsedOn = on }) };
    }
}
