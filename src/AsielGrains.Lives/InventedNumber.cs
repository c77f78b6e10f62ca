using System.Globalization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Lives;

/// <summary>V-numbers of invented persons: 999 and the number of the person.</summary>
public static class InventedNumber
{
    public static VNumber Of(long number) =>
        VNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"999{number:D7}"), CultureInfo.InvariantCulture);
}
