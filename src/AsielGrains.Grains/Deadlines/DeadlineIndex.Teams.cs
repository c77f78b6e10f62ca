using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Grains.Deadlines;

sealed partial class DeadlineIndex
{
    // Few cases of all: work that is divided is done soon.
    readonly Dictionary<IndexedCase, SeenTo[]> _teams = [];

    SeenTo[]? TeamsOf(TermAssignments assignments, ImmutableArray<Deadline> deadlines) =>
        assignments.All.IsEmpty
            ? null
            :
            [
                .. from deadline in deadlines
                   where Runs(deadline)
                   from assignment in assignments.Of(deadline)
                   select new SeenTo(EndOf(deadline), assignment.By, assignment.Team),
            ];

    void PutTeams(IndexedCase indexed, SeenTo[]? teams)
    {
        if (teams is [_, ..])
            _teams[indexed] = teams;
        else
            _teams.Remove(indexed);
    }

    string? TeamOf(IndexedCase indexed, uint end, Organisation partner)
    {
        if (_teams.TryGetValue(indexed, out var teams))
            foreach (var seen in teams)
                if (seen.End == end && seen.By == partner)
                    return seen.Team;
        return null;
    }

    // What the teams of who asks see to, among what is asked for.
    IEnumerable<(IndexedCase Case, SeenTo Seen)> Assigned(
        DeadlineSearch search, bool[] asked, IReadOnlyCollection<IndexedCase> hidden) =>
        from one in _teams
        where !hidden.Contains(one.Key)
        from seen in one.Value
        where seen.By == search.Asker && IsAsked(seen.End, search, asked)
        select (one.Key, seen);

    static IEnumerable<(IndexedCase Case, uint End)> OfTeam(
        string team, IEnumerable<(IndexedCase Case, SeenTo Seen)> assigned) =>
        from one in assigned
        where one.Seen.Team == team
        select (one.Case, one.Seen.End);
}
