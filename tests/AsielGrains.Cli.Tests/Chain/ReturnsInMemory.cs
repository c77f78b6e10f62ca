using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of the return track with one answer to each question.</summary>
sealed class ReturnsInMemory : ReturnService.ReturnServiceBase
{
    public override Task<GetReturnTrackResponse> GetReturnTrack(
        GetReturnTrackRequest request, ServerCallContext context) => Task.FromResult(new GetReturnTrackResponse
        {
            Track = new()
            {
                FileSentOn = "2026-03-02",
                Missing = { ReturnFileFinding.IdentityMissing },
                Talks = 2,
                LaissezPassers = { new LaissezPasser { Country = "MAR", RequestedOn = "2026-03-03" } },
                Agreements =
                {
                    new ReadmissionAgreement
                    {
                        Country = "MAR",
                        AgreedOn = "2026-03-09",
                        ValidUntilOn = "2026-06-09",
                        Attempts = 1,
                        Valid = true,
                    },
                },
            },
        });

    public override Task<CheckRemovabilityResponse> CheckRemovability(
        CheckRemovabilityRequest request, ServerCallContext context) => Task.FromResult(new CheckRemovabilityResponse
        {
            CheckedOn = request.CheckedOn,
            Cases = 2,
            Conditions =
            {
                new RemovalCondition
                {
                    Kind = RemovalConditionKind.Available, Met = true, Text = "the person is here", Source = "practice",
                },
            },
            Obstacles =
            {
                new RemovalObstacle
                {
                    CaseId = request.CaseId,
                    Obstacle = Obstacle.AppealSuspends,
                    Text = "an appeal suspends it",
                    Article = "Vw 2000 art. 82",
                },
            },
        });

    public override Task<GetReturnFiguresResponse> GetReturnFigures(
        GetReturnFiguresRequest request, ServerCallContext context) => Task.FromResult(new GetReturnFiguresResponse
        {
            Figures = new()
            {
                Position = "0-7",
                AsOf = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch),
                All = Figures(""),
                Countries = { Figures("MAR") },
                Departures = { new DepartureFigures { Departure = DepartureKind.Forced, Count = 3 } },
                Sources = { Figures("", ReadmissionSource.Authorities) },
                Definition = "Used: seen by a partner.",
            },
        });

    static AgreementFigures Figures(string country, ReadmissionSource source = ReadmissionSource.Unspecified) => new()
    {
        Country = country, Obtained = 4, Used = 3, Lost = 1, Attempts = 5, UsedPerMille = 750, Source = source,
    };
}
