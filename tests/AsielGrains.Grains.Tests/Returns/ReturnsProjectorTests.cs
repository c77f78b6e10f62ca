using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Returns;
using AsielGrains.Grains.Tests.Checkpoints;
using AsielGrains.Journal;
using CsCheck;

namespace AsielGrains.Grains.Tests.Returns;

/// <summary>The figures that begin with the histories of the deadlines are those of the whole journal.</summary>
public sealed class ReturnsProjectorTests
{
    static readonly Gen<ImmutableArray<CaseEvent>> Life = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 28]).Array[1, 12]
        .Select(steps => steps.Select(step => EventOf(step.Item1, new(2026, 3, step.Item2))).ToImmutableArray());

    [Fact]
    public async Task They_begin_with_the_histories_of_the_deadlines() => await Life.Array[5, 15].SampleAsync(
        async lives =>
        {
            await using var space = new KeptSpace();
            await space.Open();
            await space.Tell(lives.Select(life => (new CaseId(Guid.NewGuid()), life)));
            var deadlines = KeptSpace.Replica();
            await space.Follow(deadlines);

            var (anew, begun) = (new ReturnsProjector(), await ReturnsProjector.From(
                deadlines, TestContext.Current.CancellationToken));
            foreach (var stored in await space.Everything())
                anew.Apply(stored);

            Assert.Equal((anew.Position, anew.AsOf), (begun.Position, begun.AsOf));
            var (one, other) = (Figures(anew), Figures(begun));
            Assert.Equal(one.Agreements, other.Agreements);
            Assert.Equal(one.Departures, other.Departures);
        },
        iter: 3,
        threads: 1);

    static Domain.Returns.ReturnFigures Figures(ReturnsProjector projector) =>
        projector.Book.Figures(null, null, new(2026, 4, 1));

    static CaseEvent EventOf(int kind, DateOnly on) => kind switch
    {
        0 => new CaseEvent.ReadmissionAgreed(on, Nationality.Parse("MAR"), ReadmissionSource.Authorities, null),
        1 => new CaseEvent.ReadmissionAgreed(
            on, Nationality.Parse("GHA"), ReadmissionSource.Authorities, on.AddDays(5)),
        2 => new CaseEvent.Departed(on, DepartureKind.Independent),
        3 => new CaseEvent.StepRetracted(on, StepKind.Departed, null, on),
        4 => new CaseEvent.StepRetracted(on, StepKind.ReadmissionAgreed, null, on),
        _ => new CaseEvent.MedicallyScreened(on),
    };
}
