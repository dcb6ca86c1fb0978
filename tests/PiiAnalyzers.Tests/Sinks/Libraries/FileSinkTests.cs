using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

public class FileSinkTests
{
    [Theory]
    [InlineData("""File.WriteAllText("mail.txt", {|PII3003:customer.Email|});""")]
    [InlineData("""await File.WriteAllTextAsync("mail.txt", {|PII3003:$"{customer.Id};{customer.Email}"|}, cancellation);""")]
    [InlineData("""File.WriteAllLines("mails.txt", {|PII3003:customers.Select(c => c.Email)|});""")]
    [InlineData("""File.AppendAllText("mail.txt", {|PII3003:customer.Email + "\n"|});""")]
    [InlineData("""File.WriteAllBytes("mail.bin", {|PII3003:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""File.WriteAllText({|PII3003:Path.Combine("mails", customer.Email + ".txt")|}, "x");""")]
    [InlineData("""Directory.CreateDirectory({|PII3003:"/data/" + customer.Email|});""")]
    [InlineData("""File.Move("a", {|PII3003:customer.Email|});""")]
    [InlineData("""using var file = File.Create({|PII3003:$"{customer.Email}.bin"|});""")]
    [InlineData("""using var file = new FileStream({|PII3003:customer.Email|}, FileMode.Create);""")]
    [InlineData("""using var writer = new StreamWriter("mail.txt"); writer.WriteLine({|PII3003:customer.Email|});""")]
    [InlineData("""using var writer = new StreamWriter("mail.txt"); await writer.WriteLineAsync({|PII3003:$"{customer.Email}"|});""")]
    [InlineData("""using (var writer = File.AppendText("mail.txt")) { writer.Write("{0};{1}", customer.Id, {|PII3003:customer.Email|}); }""")]
    [InlineData("""using var file = File.OpenWrite("x"); using var writer = new StreamWriter(file); writer.Write({|PII3003:customer.Email|});""")]
    [InlineData("""using var file = new FileStream("x", FileMode.Append); file.Write({|PII3003:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""using var file = File.Create("x"); using var zip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Compress); zip.Write({|PII3003:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""using var zip = System.IO.Compression.ZipFile.Open("x", System.IO.Compression.ZipArchiveMode.Create); zip.CreateEntry({|PII3003:customer.Email + ".txt"|});""")]
    [InlineData("""TextWriter writer = new StreamWriter("x"); writer.Write({|PII3003:customer.Email|});""")]
    public Task Written_in_clear(string statements) => LibraryTest.Verify(["System.Security.Cryptography"], "Aes aes", statements);

    [Theory]
    [InlineData("""File.WriteAllText("mail.txt", PiiMask.Email(customer.Email));""")]
    [InlineData("""File.WriteAllText("mail.txt", customer.Tier);""")]
    [InlineData("""File.WriteAllText($"{customer.Id}.txt", "x");""")]
    [InlineData("""if (File.Exists(customer.Email)) { var text = File.ReadAllText(customer.Email); File.Delete(customer.Email); }""")]
    [InlineData("""using var file = new FileStream(customer.Email, FileMode.Open);""")]
    [InlineData("""using var memory = new MemoryStream(); using var writer = new StreamWriter(memory); writer.Write(customer.Email);""")]
    [InlineData("""using var writer = new StringWriter(); writer.Write(customer.Email);""")]
    [InlineData("""using var file = File.Create("x"); using var crypto = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write); crypto.Write(Encoding.UTF8.GetBytes(customer.Email));""")]
    [InlineData("""using var file = File.Create("x"); using var crypto = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write); using var writer = new StreamWriter(crypto); writer.Write(customer.Email);""")]
    [InlineData("""using var memory = new MemoryStream(); using (var crypto = new CryptoStream(memory, aes.CreateEncryptor(), CryptoStreamMode.Write)) { crypto.Write(Encoding.UTF8.GetBytes(customer.Email)); } File.WriteAllBytes("x", memory.ToArray());""")]
    [InlineData("""File.WriteAllBytes("x", aes.EncryptCbc(Encoding.UTF8.GetBytes(customer.Email), aes.IV));""")]
    [InlineData("""using var encryptor = aes.CreateEncryptor(); var clear = Encoding.UTF8.GetBytes(customer.Email); File.WriteAllBytes("x", encryptor.TransformFinalBlock(clear, 0, clear.Length));""")]
    [InlineData("""using var gcm = new AesGcm(aes.Key, 16); var clear = Encoding.UTF8.GetBytes(customer.Email); var cipher = new byte[clear.Length]; gcm.Encrypt(new byte[12], clear, cipher, new byte[16]); File.WriteAllBytes("x", cipher);""")]
    [InlineData("""File.WriteAllBytes("x", HMACSHA256.HashData(aes.Key, Encoding.UTF8.GetBytes(customer.Email)));""")]
    [InlineData("""using var keyed = new HMACSHA256(aes.Key); File.WriteAllBytes("x", keyed.ComputeHash(Encoding.UTF8.GetBytes(customer.Email)));""")]
    public Task Not_written_in_clear(string statements) => LibraryTest.Verify(["System.Security.Cryptography"], "Aes aes", statements);

    [Fact]
    public Task Writer_in_a_field() => LibraryTest.VerifyTypes([], """
        public sealed class Export : IDisposable
        {
            private readonly StreamWriter _file = new("export.csv");
            private readonly StreamWriter _memory;

            public Export() => _memory = new StreamWriter(new MemoryStream());

            public void Add(Customer customer)
            {
                _file.WriteLine({|PII3003:customer.Email|});
                _memory.WriteLine(customer.Email);
            }

            public void Dispose() => _file.Dispose();
        }
        """);

    [Fact]
    public Task Method_that_writes_its_parameter_is_reported_at_its_caller() => LibraryTest.VerifyTypes([], """
        public class Export
        {
            public void Run(Customer customer, ILogger<Export> logger)
            {
                Save({|PII3003:customer.Email|});
                SaveAndLog({|PII1001:{|PII3003:customer.Email|}|}, logger);
                Save(PiiMask.Email(customer.Email));
            }

            private static void Save(string text) => File.WriteAllText("x", text);

            private static void SaveAndLog(string text, ILogger logger)
            {
                logger.LogInformation("{Text}", text);
                Save(text);
            }
        }
        """);

    [Fact]
    public Task Marked_parameters() => LibraryTest.VerifyTypes([], """
        public interface IStore
        {
            void Put(string key, [PiiSink(PiiSinkKind.Storage)] object value);
            void Post([PiiSink(PiiSinkKind.Transmission)] object value);
            void Both([PiiSink(PiiSinkKind.Storage)] string stored, [PiiSink(PiiSinkKind.Transmission)] string sent);
        }

        public class Subject(IStore store)
        {
            public void Run(Customer customer)
            {
                store.Put(customer.Email, {|PII3002:customer|});
                store.Put("x", {|PII3002:customer.Email|});
                store.Post({|PII4002:customer.Email|});
                store.Both({|PII3002:customer.Email|}, {|PII4002:customer.Phone!|});
                store.Both(customer.Tier, PiiMask.Email(customer.Email)!);
            }
        }
        """);

    [Fact]
    public Task Silent_in_test_projects() => RuleTest.VerifyAlone("""
        using System.IO;
        using PiiAnalyzers;

        namespace Xunit { public sealed class FactAttribute : System.Attribute; }

        public record Person([property: PiiEmail] string Email)
        {
            public override string ToString() => "person";

            public void Save() => File.WriteAllText(Email, Email);
        }
        """, LibraryReferences.All);
}
