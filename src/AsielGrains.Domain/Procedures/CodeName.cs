using System.Runtime.CompilerServices;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// The names of codes, looked up: asking a code for its name makes an object each time, and every fact that is judged
/// asks several.
/// </summary>
static class CodeName
{
    public static string Of<T>(T code)
        where T : struct, Enum => Names<T>.Of(code);

    static class Names<T>
        where T : struct, Enum
    {
        // The codes of procedures are small numbers.
        static readonly string?[] ByNumber = Made();

        public static string Of(T code)
        {
            var number = Unsafe.BitCast<T, int>(code);
            return (uint)number < (uint)ByNumber.Length && ByNumber[number] is { } name ? name : code.ToString();
        }

        static string?[] Made()
        {
            var codes = Enum.GetValues<T>();
            var names = new string?[codes.Max(Unsafe.BitCast<T, int>) + 1];
            foreach (var code in codes)
                names[Unsafe.BitCast<T, int>(code)] = code.ToString();
            return names;
        }
    }
}
