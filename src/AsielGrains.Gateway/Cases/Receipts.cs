using Receipt = AsielGrains.Contract.V1.Receipt;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes a receipt in the contract's form.</summary>
static class Receipts
{
    public static Receipt Of(string id, AsielGrains.Grains.Commands.Receipt receipt) => new()
    {
        Id = id,
        Version = receipt.Version,
        Position = receipt.Position.ToString(),
        KnownAlready = receipt.KnownAlready,
        Repeated = receipt.Repeated,
    };
}
