using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Persons;
using Google.Protobuf.WellKnownTypes;
using Kind = AsielGrains.Domain.Access.ProtectionKind;
using Receipt = AsielGrains.Grains.Commands.Receipt;

namespace AsielGrains.Gateway.Persons;

/// <summary>Finds the person of a V-number and tells its guardian that it is protected, or no more.</summary>
sealed class ProtectionDesk(IGrainFactory grains)
{
    /// <exception cref="RefusedException">It was refused.</exception>
    public Task<(PersonId Person, Receipt Receipt)> Protect(
        ProtectPersonRequest request, Admission admission, CancellationToken cancellation)
    {
        var (kind, on) = (KindOf(request.Kind), RequestField.Date(request.ProtectedOn, "protected_on"));
        var command = new PersonCommand.Protect(on, kind, admission.Role.Organisation);
        return Tell(request.RequestId, request.VNumber, request.NotAfter, command, admission, cancellation);
    }

    /// <exception cref="RefusedException">It was refused.</exception>
    public Task<(PersonId Person, Receipt Receipt)> End(
        EndProtectionRequest request, Admission admission, CancellationToken cancellation)
    {
        var (kind, on) = (KindOf(request.Kind), RequestField.Date(request.EndedOn, "ended_on"));
        var command = new PersonCommand.EndProtection(on, kind, admission.Role.Organisation);
        return Tell(request.RequestId, request.VNumber, request.NotAfter, command, admission, cancellation);
    }

    async Task<(PersonId Person, Receipt Receipt)> Tell(
        string requestId,
        string number,
        Timestamp? notAfter,
        PersonCommand command,
        Admission admission,
        CancellationToken cancellation)
    {
        var (id, until) = (RequestField.RequestId(requestId), RequestField.NotAfter(notAfter));
        var person = await grains.GetGrain<IPersonDirectoryGrain>(0)
            .FindKnown(RequestField.VNumber(number, "v_number"), "v_number", admission, cancellation);
        var answer = await grains.GetGrain<IPersonGrain>(person.ToString())
            .Handle(new(id, command, admission.Caller) { NotAfter = until })
            .WaitAsync(cancellation);
        return (person, Faults.ReceiptOf(answer));
    }

    static Kind KindOf(ProtectionKind kind) => Code.Of<Kind>(kind, "kind");
}
