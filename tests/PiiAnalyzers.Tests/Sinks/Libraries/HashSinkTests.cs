using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

public class HashSinkTests
{
    [Theory]
    [InlineData("""var hash = SHA256.HashData({|PII5005:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""using var sha = SHA256.Create(); var hash = sha.ComputeHash({|PII5005:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""var hash = Convert.ToHexString(MD5.HashData({|PII5005:Encoding.UTF8.GetBytes(customer.Phone ?? "")|}));""")]
    [InlineData("""var hash = CryptographicOperations.HashData(HashAlgorithmName.SHA256, {|PII5005:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(customer.Email));""")]
    [InlineData("""using var keyed = new HMACSHA512(key); var hash = keyed.ComputeHash(Encoding.UTF8.GetBytes(customer.Email));""")]
    [InlineData("""var hash = SHA256.HashData(Encoding.UTF8.GetBytes(customer.Tier));""")]
    [InlineData("""var hash = customer.Email.GetHashCode();""")]
    public Task Hashes(string statements) => LibraryTest.Verify(["System.Security.Cryptography"], "byte[] key", statements);
}
