using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;

namespace AsielGrains.Gateway.Tests.Regietafels;

/// <summary>For which target group a file is planned is told with its rules, to who may know of documents.</summary>
public sealed class TargetGroupTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task A_file_with_a_document_under_examination_is_complex_and_takes_nine_days()
    {
        var id = await LodgedWithDocument(DocumentFinding.FurtherExamination);

        var told = (await Proposal(id, ChainRole.IndOfficer)).TargetGroup;
        var masked = await Proposal(id, ChainRole.CoaPlacement);

        Assert.Equal(
            (TargetGroup.Complex, Examination.GeneralLong, "doelgroepen-2021.1"),
            (told.Group, told.Examination, told.Rules));
        Assert.NotEmpty(told.Because);
        Assert.NotEmpty(told.Unverified);
        Assert.Equal((Track.General, "sporen-2016.1"), (masked.Track, masked.Rules));
        Assert.Null(masked.TargetGroup);
    }

    [Fact]
    public async Task Before_the_file_is_complete_there_is_none()
    {
        var id = await LodgedWithDocument(DocumentFinding.Genuine);

        Assert.Null((await Proposal(id, ChainRole.IndOfficer)).TargetGroup);
    }

    async Task<TrackProposal> Proposal(string id, ChainRole role) =>
        (await host.Regietafels.GetTrackProposalAsync(new() { CaseId = id }, host.As(role))).Proposal;

    async Task<string> LodgedWithDocument(DocumentFinding finding)
    {
        var id = Requests.NewCase();
        await host.Cases.RegisterCaseAsync(Requests.Register(id), host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(id), host.As(ChainRole.IndOfficer));
        await host.Cases.ReportStepAsync(
            new()
            {
                RequestId = Requests.NewId(),
                CaseId = id,
                Step = new() { HappenedOn = "2026-05-04", DocumentsExamined = new() { Finding = finding } },
            },
            host.As(ChainRole.BorderRegistrar));
        return id;
    }
}
