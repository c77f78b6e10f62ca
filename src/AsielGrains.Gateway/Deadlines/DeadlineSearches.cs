using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Deadlines;
using DeadlineScope = AsielGrains.Domain.Deadlines.DeadlineScope;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>Reads which deadlines are asked for.</summary>
sealed class DeadlineSearches(ProcedureBook book)
{
    const int CountStandard = 100;

    /// <param name="today">The day they are seen on.</param>
    /// <exception cref="RefusedException">A field is malformed, or asks for another partner's terms.</exception>
    public DeadlineSearch Of(FindDeadlinesRequest request, Organisation organisation, DateOnly today)
    {
        var (from, until) = Days(request, today);
        return Of(request.Term, request.Binds, organisation, from, until) with
        {
            After = PageToken.Read(request.PageToken),
            CountMax = RequestField.PageSize(request.PageSize, CountStandard, DeadlineSearch.CountMaxMax),
            Lapsed = request.State is DeadlineState.Lapsed,
            Asker = organisation,
            Team = Team(request),
            Unassigned = request.Unassigned,
        };
    }

    /// <summary>What FindDeadlines finds as lapsed today, and will find so at the end of the periods.</summary>
    /// <exception cref="RefusedException">A field is malformed, or asks for another partner's terms.</exception>
    public DeadlineSearch Of(ForecastBreachesRequest request, Organisation organisation, BreachPeriods periods) =>
        Of(request.Term, request.Binds, organisation, DateOnly.MinValue, periods.LastDay) with { Lapsed = true };

    DeadlineSearch Of(string term, string binds, Organisation organisation, DateOnly from, DateOnly until) =>
        new(Parties(binds, organisation), Term(term), from, until, After: null, CountStandard)
        {
            Follower = binds.Length == 0 && DeadlineScope.Of(organisation) is [var own] ? own : null,
        };

    static (DateOnly From, DateOnly Until) Days(FindDeadlinesRequest request, DateOnly today)
    {
        var days = request.HasWithinDays ? request.WithinDays : (int?)null;
        if (days is < 0 or > GatewayLimits.DeadlineDaysMax)
            throw RequestField.Invalid("within_days", $"within_days is 0 to {GatewayLimits.DeadlineDaysMax:N0}.");
        return request.State switch
        {
            DeadlineState.Unspecified or DeadlineState.Running =>
                (today, days is { } ahead ? today.AddDays(ahead) : DateOnly.MaxValue),
            DeadlineState.Lapsed =>
                (days is { } ago ? today.AddDays(-ago) : DateOnly.MinValue, today.AddDays(-1)),
            _ => throw RequestField.Invalid("state", "Deadlines are found that run or have lapsed."),
        };
    }

    static ImmutableArray<TermParty> Parties(string binds, Organisation organisation)
    {
        var own = DeadlineScope.Of(organisation);
        if (binds.Length == 0)
            return own;
        if (!Enum.GetNames<TermParty>().Contains(binds))
            throw RequestField.Invalid("binds", "binds is a party as a deadline names it, for example Ind.");
        var party = Enum.Parse<TermParty>(binds);
        return own.Contains(party)
            ? [party]
            : throw new RefusedException(new(
                Reason.RoleNotAllowed, "A partner finds the deadlines that bind itself.", "binds"));
    }

    static string? Team(FindDeadlinesRequest request) => request switch
    {
        { Team: "" } => null,
        { Unassigned: true } => throw RequestField.Invalid("unassigned", "Either of a team, or of none."),
        _ => Code.Text(request.Team, "team"),
    };

    string? Term(string text)
    {
        if (text.Length == 0)
            return null;
        var code = Code.Text(text, "term");
        return book.Definitions.Any(definition => definition.Term(code) is not null)
            ? code
            : throw new RefusedException(new(Reason.TermUnknown, "No procedure has such a term.", "term"));
    }
}
