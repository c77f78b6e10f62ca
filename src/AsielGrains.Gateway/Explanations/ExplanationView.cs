using System.Text.Json;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Explanations;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Procedures;
using Google.Protobuf.WellKnownTypes;
using FieldMask = AsielGrains.Gateway.Access.FieldMask;
using StandingChange = AsielGrains.Contract.V1.StandingChange;
using Telling = AsielGrains.Contract.V1.Telling;
using TrailLine = AsielGrains.Contract.V1.TrailLine;

namespace AsielGrains.Gateway.Explanations;

/// <summary>
/// Writes the trail of a case in the contract's form. A line tells in words what a step and a standing tell in fields:
/// by the same rules as theirs it is left out.
/// </summary>
static class ExplanationView
{
    public static ExplainCaseResponse Of(CaseExplanation explanation, CaseDeadlines deadlines, FieldMask mask) => new()
    {
        Lines = { explanation.Lines.Select(line => Of(line, mask)).OfType<TrailLine>() },
        Ended = { explanation.Ended.Select(line => Of(line, mask)).OfType<TrailLine>() },
        RedactedFields = { mask.HiddenIn(Case.Descriptor) },
        AssignedDeadlines = { DeadlineView.Assigned(deadlines) },
    };

    public static Sentence Of(PlainText text) => new() { Nl = text.Nl, En = text.En };

    // What passed by itself and changed nothing that is shown is no line.
    static TrailLine? Of(Domain.Explanations.TrailLine line, FieldMask mask)
    {
        var step = line.Step is null ? null : StepView.Of(line.Step);
        if (step is not null && mask.HidesWhole(step))
            return null;
        var changes = line.Changes.Where(change => Shows(mask, change.Dimension)).ToArray();
        if (line.Kind is null && changes.Length == 0)
            return null;
        return new()
        {
            HappenedOn = CaseView.Text(line.On),
            Fact = line.Kind is { } kind ? StepCodes.Of(kind) : "",
            Step = step,
            Text = Of(PlainWords.Shipped.Of(line.Kind)),
            Told = Of(line.Told),
            Article = line.Article,
            Procedure = line.Procedure,
            Revision = line.Revision,
            Unverified = line.Unverified ?? "",
            Changes = { changes.Select(Of) },
            Ended = Of(line.Ended),
        };
    }

    /// <summary>Whether a change of a dimension is shown: by the same rules as the field that tells it.</summary>
    internal static bool Shows(FieldMask mask, Dimension dimension) => mask.Shows($"CaseStanding.{NameOf(dimension)}")
        || (dimension is Dimension.Household && mask.Shows("Case.household_id"));

    static StandingChange Of(Domain.Explanations.StandingChange change) => new()
    {
        Dimension = NameOf(change.Dimension),
        Before = change.Before,
        After = change.After,
        UntilOn = CaseView.Text(change.Until),
        Article = change.Article,
        Unverified = change.Unverified ?? "",
        Text = PlainWords.Shipped.Of(change.Dimension, change.After) is { } text ? Of(text) : null,
    };

    static Telling? Of(Domain.Explanations.Telling? telling) => telling is null
        ? null
        : new()
        {
            Organisation = telling.By,
            HandedInBy = telling.HandedInBy ?? "",
            RecordedAt = telling.RecordedAt.ToTimestamp(),
            Version = telling.Sequence,
        };

    internal static string NameOf(Dimension dimension) => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{dimension}");
}
