using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Explanations;

/// <summary>Puts together what is known of a person, for that person.</summary>
sealed class OverviewDesk(IGrainFactory grains, CaseReader reader)
{
    public async Task<GetOverviewResponse> Of(Admission admission, CancellationToken cancellation)
    {
        var named = admission.Person
            ?? throw new RefusedException(new(Reason.PersonNotNamed, "The token names no person to speak for."));
        var person = await grains.GetGrain<IPersonGrain>(named.ToString()).Survivor().WaitAsync(cancellation);
        var ids = await grains.GetGrain<IPersonDirectoryGrain>(0).CasesOf(person).WaitAsync(cancellation);
        var overview = new GetOverviewResponse { PersonId = person.ToString(), Notes = { OverviewView.Notes } };
        foreach (var id in ids)
            overview.Cases.Add(await Of(id, admission, cancellation));
        return overview;
    }

    async Task<OwnCase> Of(CaseId id, Admission admission, CancellationToken cancellation)
    {
        var (explained, day) = await reader.Explain(
            id, admission, default, GetOverviewResponse.Descriptor, cancellation);
        return OverviewView.Of(id, explained, day);
    }
}
