using System.Text;

namespace PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

/// <summary>Personal data that must be found nowhere, in none of the forms in which it could stand there.</summary>
internal static class Canary
{
    public const string Name = "Ottilie Canarywood";
    public const string Email = "ottilie.canary@example.com";
    public const string Phone = "+44 20 7946 0958";
    public static readonly DateOnly Born = new(1985, 4, 12);
    public const decimal Salary = 73519.25m;

    private static readonly string[] Texts = [Name, Email, Email.ToUpperInvariant(), Phone, "1985-04-12", "04/12/1985", "73519.25", "Canarywood", "ottilie"];

    public static void AssertNone(string text) => Assert.All(Texts, canary => Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase));

    public static void AssertNone(string name, ReadOnlySpan<byte> bytes)
    {
        foreach (var text in Texts)
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                Assert.False(bytes.IndexOf(encoding.GetBytes(text)) >= 0, $"'{text}' stands in {name}");
            }

            Assert.False(bytes.IndexOf(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..8])) >= 0, $"'{text}' stands in {name} in Base64");
        }
    }
}
