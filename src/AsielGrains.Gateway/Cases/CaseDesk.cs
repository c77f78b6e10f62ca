using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Failpoints;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Cases;

/// <summary>Hands orders to the guardians of their cases.</summary>
sealed class CaseDesk(IGrainFactory grains)
{
    /// <exception cref="RefusedException">The order was refused.</exception>
    public async Task<Receipt> Carry(CaseOrder order, CancellationToken cancellation) =>
        order.Envelope.Command is CaseCommand.Register
            ? (await Register(order, cancellation)).Receipt
            : Faults.ReceiptOf(await Send(order, order.Envelope.Command, cancellation));

    /// <summary>
    /// Registers for a caller, who learns that the person was known only if it may find that person.
    /// </summary>
    /// <exception cref="RefusedException">The order was refused.</exception>
    public async Task<Registration> Register(CaseOrder order, Admission admission, CancellationToken cancellation)
    {
        var registration = await Register(order, cancellation);
        return !registration.KnownPerson || await Directory.Shows(registration.Person, admission, cancellation)
            ? registration
            : new(registration.Receipt, DerivedId.PersonOf(order.Case), KnownPerson: false);
    }

    IPersonDirectoryGrain Directory => grains.GetGrain<IPersonDirectoryGrain>(0);

    /// <summary>
    /// Registers under the case's own person, and when the V-number turns out to be known under the person it belongs
    /// to: nobody has to be looked up for the many who are new.
    /// </summary>
    /// <exception cref="RefusedException">The order was refused.</exception>
    async Task<Registration> Register(CaseOrder order, CancellationToken cancellation)
    {
        var command = (CaseCommand.Register)order.Envelope.Command;
        Sabotage.Do("canary-in-log", () => Console.WriteLine($"registering {command.Personal.FamilyName}"));
        for (var attempt = 1; ; attempt++)
        {
            var answer = await Send(order, command, cancellation);
            if (answer.Receipt is { } receipt)
                return await Registered(order, command, receipt, cancellation);
            if (attempt == GatewayLimits.RegisterAttemptsMax
                || await OwnerAfter(answer, command, cancellation) is not { } owner
                || owner == command.Person)
                throw Refusal(answer);
            command = command with { Person = owner };
        }
    }

    async Task<Registration> Registered(
        CaseOrder order, CaseCommand.Register command, Receipt receipt, CancellationToken cancellation)
    {
        // A repeat can be recognised before the person in it is looked at.
        var person = receipt.Repeated || receipt.KnownAlready
            ? await Find(command, cancellation) ?? command.Person
            : command.Person;
        return new(receipt, person, person != DerivedId.PersonOf(order.Case));
    }

    // The first call may have ended with the owner: then the same request under the case's own person is not the same.
    async Task<PersonId?> OwnerAfter(Answer answer, CaseCommand.Register command, CancellationToken cancellation) =>
        answer switch
        {
            { Rejection: { Reason: Reason.VNumberOfOtherPerson, Owner: { } owner } } => owner,
            { Fault: Fault.RequestIdReused } => await Find(command, cancellation),
            _ => null,
        };

    Task<PersonId?> Find(CaseCommand.Register command, CancellationToken cancellation) =>
        Directory.Find(command.Personal.VNumber!.Value).WaitAsync(cancellation);

    Task<Answer> Send(CaseOrder order, CaseCommand command, CancellationToken cancellation) =>
        grains.GetCase(order.Case)
            .Handle(order.Envelope with { Command = command })
            .WaitAsync(cancellation);

    static RefusedException Refusal(Answer answer) =>
        new(answer.Rejection is { } rejection ? Faults.Of(rejection) : Faults.Of(answer.Fault));
}
