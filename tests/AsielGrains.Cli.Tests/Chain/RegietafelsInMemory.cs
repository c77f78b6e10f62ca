using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of the Regietafel; it keeps what it was told.</summary>
sealed class RegietafelsInMemory : RegietafelService.RegietafelServiceBase
{
    public List<IMessage> Told { get; } = [];

    public override Task<ConveneRegietafelResponse> ConveneRegietafel(
        ConveneRegietafelRequest request, ServerCallContext context) =>
        Task.FromResult(new ConveneRegietafelResponse { Receipt = Keep(request, request.TableId) });

    public override Task<PlaceOnAgendaResponse> PlaceOnAgenda(
        PlaceOnAgendaRequest request, ServerCallContext context) =>
        Task.FromResult(new PlaceOnAgendaResponse { Receipt = Keep(request, request.TableId) });

    public override Task<RecordDiscussionResponse> RecordDiscussion(
        RecordDiscussionRequest request, ServerCallContext context) =>
        Task.FromResult(new RecordDiscussionResponse { Receipt = Keep(request, request.TableId) });

    public override Task<AddActionPointResponse> AddActionPoint(
        AddActionPointRequest request, ServerCallContext context) =>
        Task.FromResult(new AddActionPointResponse { Receipt = Keep(request, request.TableId) });

    public override Task<SettleActionPointResponse> SettleActionPoint(
        SettleActionPointRequest request, ServerCallContext context) =>
        Task.FromResult(new SettleActionPointResponse { Receipt = Keep(request, request.TableId) });

    public override Task<GetRegietafelResponse> GetRegietafel(
        GetRegietafelRequest request, ServerCallContext context) => Task.FromResult(new GetRegietafelResponse
        {
            Regietafel = new()
            {
                Id = request.TableId,
                Location = "budel",
                SitsOn = "2026-03-03",
                Session = RegietafelSession.BeforeHearing,
                Agenda =
                {
                    new AgendaItem
                    {
                        CaseId = "0123456789abcdef0123456789abcdef",
                        Discussed = true,
                        Profile = FileProfile.Household,
                        Missing = { FileItem.MedicalScreening },
                        Track = Track.General,
                    },
                },
                ActionPoints =
                {
                    new ActionPoint
                    {
                        Number = 1,
                        CaseId = "0123456789abcdef0123456789abcdef",
                        Item = FileItem.MedicalScreening,
                        Owner = "Gza",
                        DueOn = "2026-03-05",
                        Overdue = true,
                    },
                },
            },
        });

    public override Task<GetTrackProposalResponse> GetTrackProposal(
        GetTrackProposalRequest request, ServerCallContext context) => Task.FromResult(new GetTrackProposalResponse
        {
            Proposal = new()
            {
                Track = Track.Dublin,
                Grounds =
                {
                    new TrackGrounding
                    {
                        Ground = TrackGround.EurodacHit,
                        FactOn = "2026-03-02",
                        Article = "Verordening (EU) 604/2013 art. 13, 18",
                        Unverified = "a test",
                    },
                },
                Current = Track.General,
                CurrentConfirmed = true,
                Deviates = true,
                TargetGroup = new()
                {
                    Group = TargetGroup.Complex,
                    Examination = Examination.GeneralLong,
                    Because = "a ground",
                    Rules = "test.1",
                    Unverified = "all",
                },
            },
        });

    public override Task<DecideTrackResponse> DecideTrack(DecideTrackRequest request, ServerCallContext context) =>
        Task.FromResult(new DecideTrackResponse { Receipt = Keep(request, request.CaseId) });

    public override Task<FindRegietafelCandidatesResponse> FindRegietafelCandidates(
        FindRegietafelCandidatesRequest request, ServerCallContext context) =>
        Task.FromResult(new FindRegietafelCandidatesResponse
        {
            Candidates =
            {
                new RegietafelCandidate
                {
                    CaseId = "0123456789abcdef0123456789abcdef",
                    RegisteredOn = request.RegisteredFromOn,
                    FileCheck = new() { Profile = FileProfile.Alone, Missing = { FileItem.Eurodac } },
                },
            },
        });

    public override Task<GetFileCheckResponse> GetFileCheck(
        GetFileCheckRequest request, ServerCallContext context) => Task.FromResult(new GetFileCheckResponse
        {
            FileCheck = new()
            {
                Profile = FileProfile.Repeat,
                Required = { FileItem.Registration, FileItem.RepeatForm },
                Missing = { FileItem.RepeatForm },
            },
        });

    Receipt Keep(IMessage request, string table)
    {
        Told.Add(request);
        return new() { Id = table, Version = Told.Count, Position = "0-9" };
    }
}
