using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

/// <summary>Writers and streams: where they end decides, however they were opened and whoever is given them.</summary>
public class WriterSinkTests
{
    [Theory]
    [InlineData("""TextWriter o = flag ? Console.Out : Console.Error; o.WriteLine({|PII1005:customer.Email|});""")]
    [InlineData("""using var w = new StreamWriter(Console.OpenStandardOutput()); w.WriteLine({|PII1005:customer.Email|});""")]
    [InlineData("""using var s = Console.OpenStandardError(); s.Write({|PII1005:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""var w = TextWriter.Synchronized(Console.Out); w.Write({|PII1005:customer.Email|});""")]
    [InlineData("""Action<string> write = Console.Out.WriteLine; write({|PII1005:customer.Email|});""")]
    [InlineData("""TextWriter? w = null; w ??= Console.Out; w.Write({|PII1005:customer.Email|});""")]
    [InlineData("""Console.Out.WriteLine(PiiMask.Email(customer.Email)); TextWriter.Null.WriteLine(customer.Email); Stream.Null.Write(Encoding.UTF8.GetBytes(customer.Email));""")]
    public Task Console_writers(string statements) => LibraryTest.Verify([], "", statements);

    [Theory]
    [InlineData("""await http.Response.Body.WriteAsync({|PII4002:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""using var w = new StreamWriter(http.Response.Body); await w.WriteLineAsync({|PII4002:customer.Email|});""")]
    [InlineData("""await http.Response.WriteAsync({|PII4002:"Hi " + customer.Email|});""")]
    [InlineData("""await HttpResponseWritingExtensions.WriteAsync(text: {|PII4002:customer.Email|}, response: http.Response);""")]
    [InlineData("""await http.Response.BodyWriter.WriteAsync({|PII4002:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""http.Response.BodyWriter.Write({|PII4002:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""var body = http.Response.Body; body.Write({|PII4002:Encoding.UTF8.GetBytes(customer.Email)|}, 0, 3);""")]
    [InlineData("""using var m = new MemoryStream(Encoding.UTF8.GetBytes(customer.Email)); await {|PII4002:m|}.CopyToAsync(http.Response.Body);""")]
    [InlineData("""await http.Response.WriteAsync(customer.Tier); await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(PiiMask.Email(customer.Email)!));""")]
    public Task Http_responses(string statements) => LibraryTest.Verify(["System.Buffers", "Microsoft.AspNetCore.Http"], "HttpContext http", statements);

    [Theory]
    [InlineData("""using TextWriter? w = flag ? new StreamWriter("a") : null; w?.WriteLine({|PII3003:customer.Email|});""")]
    [InlineData("""using var w = new StreamWriter("a", append: true) { AutoFlush = true }; await w.WriteLineAsync({|PII3003:new StringBuilder().Append(customer.Email)|});""")]
    [InlineData("""using var f = new FileStream("a", FileMode.OpenOrCreate); f.WriteByte({|PII3003:(byte)customer.Email[0]|});""")]
    [InlineData("""using var f = File.Create("a"); var b = Encoding.UTF8.GetBytes(customer.Email); f.BeginWrite({|PII3003:b|}, 0, b.Length, null, null);""")]
    [InlineData("""var w = new System.CodeDom.Compiler.IndentedTextWriter(File.CreateText("a")); w.WriteLine({|PII3003:customer.Email|});""")]
    [InlineData("""Action<string> write = File.CreateText("a").WriteLine; write({|PII3003:customer.Email|});""")]
    [InlineData("""Stream s = File.Create("a"); if (flag) { s = new GZipStream(s, CompressionLevel.Fastest); } s.Write({|PII3003:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""Stream s = File.Create("a"); s = new CryptoStream(s, aes.CreateEncryptor(), CryptoStreamMode.Write); s.Write(Encoding.UTF8.GetBytes(customer.Email));""")]
    [InlineData("""using var zip = new ZipArchive(File.Create("a"), ZipArchiveMode.Create); var e = zip.CreateEntry("x"); using var w = new StreamWriter(e.Open()); w.Write({|PII3003:customer.Email|});""")]
    [InlineData("""using var zip = ZipFile.Open("a", ZipArchiveMode.Update); using var s = zip.CreateEntry("x").Open(); s.Write({|PII3003:Encoding.UTF8.GetBytes(customer.Email)|});""")]
    [InlineData("""using var zip = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create); using var w = new StreamWriter(zip.CreateEntry("x").Open()); w.Write(customer.Email);""")]
    [InlineData("""using var m = new MemoryStream(Encoding.UTF8.GetBytes(customer.Email)); using var f = File.Create("a"); {|PII3003:m|}.CopyTo(f);""")]
    [InlineData("""using var m = new MemoryStream(); m.Write(Encoding.UTF8.GetBytes(customer.Email)); using var f = File.Create("a"); await {|PII3003:m|}.CopyToAsync(f, cancellation);""")]
    [InlineData("""using var m = new MemoryStream(); using (var w = new StreamWriter(m, leaveOpen: true)) { w.Write(customer.Email); } using var f = File.Create("a"); {|PII3003:m|}.WriteTo(f);""")]
    [InlineData("""using var m = new MemoryStream(Encoding.UTF8.GetBytes(customer.Tier)); using var f = File.Create("a"); m.CopyTo(f);""")]
    [InlineData("""using var m = new MemoryStream(Encoding.UTF8.GetBytes(customer.Email)); using var n = new MemoryStream(); m.CopyTo(n);""")]
    [InlineData("""{|PII3003:new XElement("a", customer.Email)|}.Save("x.xml");""")]
    [InlineData("""var root = new XElement("a"); root.Add(new XElement("m", customer.Email)); using var f = File.CreateText("x"); {|PII3003:root|}.Save(f);""")]
    [InlineData("""new XElement("a", customer.Id).Save("x.xml"); var text = new StringWriter(); new XElement("a", customer.Email).Save(text);""")]
    [InlineData("""{|PII3003:new FileInfo(customer.Email + ".txt")|}.Create();""")]
    [InlineData("""var file = new FileInfo(Path.Combine("x", customer.Email)); using var w = {|PII3003:file|}.CreateText();""")]
    [InlineData("""{|PII3003:new DirectoryInfo(customer.Email)|}.Create(); using var h = File.OpenHandle({|PII3003:customer.Email|}, FileMode.Create);""")]
    [InlineData("""using var h = File.OpenHandle(customer.Email); using var r = new FileInfo(customer.Email).OpenRead(); var there = new FileInfo(customer.Email).Exists; new FileInfo($"{customer.Id}").Create();""")]
    [InlineData("""File.Replace("a", {|PII3003:customer.Email|}, null); ZipFile.CreateFromDirectory("x", {|PII3003:customer.Email + ".zip"|}); using var read = ZipFile.Open(customer.Email, ZipArchiveMode.Read);""")]
    public Task Files(string statements) => LibraryTest.Verify(["System.IO.Compression", "System.Security.Cryptography", "System.Xml.Linq"], "Aes aes", statements);

    /// <summary>What a caller passes as text is decided by the writer that it passes along; what the method writes by itself, by the writers of all callers.</summary>
    [Theory]
    [InlineData("""void Write(TextWriter w, string s) => w.WriteLine(s); public void A(Customer c) { using var f = new StreamWriter("a"); Write(f, {|PII3003:c.Email|}); Write(Console.Out, {|PII1005:c.Email|}); Write(new StringWriter(), c.Email); }""")]
    [InlineData("""void Write(TextWriter w, string s) => w.WriteLine(s); public void A(Customer c) { Write(new StringWriter(), c.Email); Write(Console.Out, "x"); }""")]
    [InlineData("""void Write(Customer c, TextWriter w) => w.WriteLine({|PII3003:c.Email|}); public void A(Customer c) { using var f = File.CreateText("a"); Write(c, f); }""")]
    [InlineData("""void Write(Customer c, TextWriter w) => w.WriteLine(c.Email); public void A(Customer c) { Write(c, new StringWriter()); }""")]
    [InlineData("""public void Write(Customer c, TextWriter w) => w.WriteLine(c.Email);""")]
    [InlineData("""void Write(Customer c, StreamWriter w) { Inner(w, {|PII3003:c.Email|}); } void Inner(StreamWriter w, string s) { w.Write("{0}", s); } public void A(Customer c) { using var f = File.CreateText("a"); Write(c, f); }""")]
    [InlineData("""static void Line(string s, TextWriter to) => to.WriteLine(s); public void A(Customer c) { using var f = File.CreateText("a"); Line(to: f, s: {|PII3003:c.Email|}); Line(to: f, s: PiiMask.Email(c.Email)!); }""")]
    [InlineData("""void Write(Stream to, string s) { using var w = new StreamWriter(to); w.Write(s); } public void A(Customer c) { using var f = File.Create("a"); Write(f, {|PII3003:c.Email|}); }""")]
    [InlineData("""async Task Save(Stream s, List<Customer> cs) { await using var w = new StreamWriter(s, leaveOpen: true); foreach (var c in cs) { await w.WriteLineAsync({|PII3003:c.Email|}); } } public async Task A(List<Customer> cs) { await using var f = File.Create("x"); await Save(f, cs); }""")]
    [InlineData("""async Task Save(Stream s, Customer c) { await using var w = new StreamWriter(s, leaveOpen: true); await w.WriteLineAsync(c.Email); } public async Task<byte[]> A(Customer c) { using var m = new MemoryStream(); await Save(m, c); return m.ToArray(); }""")]
    [InlineData("""async Task Save(Stream s, Customer c) { await using var w = new StreamWriter(s, leaveOpen: true); await w.WriteLineAsync(c.Email); } public async Task A(Customer c) { using var m = new MemoryStream(); await Save(m, c); await File.WriteAllBytesAsync("x", {|PII3003:m.ToArray()|}); }""")]
    [InlineData("""public void A(Customer c, TextWriter? output = null) { output ??= Console.Out; output.WriteLine({|PII1005:c.Email|}); }""")]
    [InlineData("""void P(string text, TextWriter? writer = null) { writer ??= Console.Out; writer.WriteLine(text); } public void A(Customer c) { P({|PII1005:c.Email|}); P({|PII1005:c.Email|}, null); P(c.Email, new StringWriter()); }""")]
    [InlineData("""void P(string text, TextWriter? writer = null) => (writer ?? Console.Out).WriteLine(text); void Q(string s, TextWriter? w = null) => P(s, w); public void A(Customer c) { Q({|PII1005:c.Email|}); Q(c.Email, new StringWriter()); }""")]
    [InlineData("""public void A(Customer c, string? path) { TextWriter w; if (path is null) { w = Console.Out; } else { w = new StreamWriter(path); } w.WriteLine({|PII1005:{|PII3003:c.Email|}|}); }""")]
    [InlineData("""static StreamWriter Open(string n) { var fs = new FileStream(n, FileMode.Create); return new StreamWriter(fs); } public void A(Customer c) { using var w = Open("x"); w.WriteLine({|PII3003:c.Email|}); }""")]
    [InlineData("""StreamWriter Out => new StreamWriter("a"); public void A(Customer c) => Out.WriteLine({|PII3003:c.Email|});""")]
    [InlineData("""readonly Lazy<StreamWriter> _w = new(() => File.CreateText("x")); public void A(Customer c) => _w.Value.WriteLine({|PII3003:c.Email|});""")]
    [InlineData("""StreamWriter? _w; public void Open() { _w = File.CreateText("x"); } public void A(Customer c) => _w!.WriteLine({|PII3003:c.Email|});""")]
    [InlineData("""public void A(List<Customer> cs) { using var w = new StreamWriter("a"); cs.ForEach(c => w.WriteLine({|PII3003:c.Email|})); void Local(Customer c) => w.WriteLine({|PII3003:c.Phone|}); Local(cs[0]); }""")]
    [InlineData("""void Each(List<Customer> cs, Action<string> a) { foreach (var c in cs) { a(c.Email); } } public void A(List<Customer> cs) { using var w = new StreamWriter("a"); Each(cs, {|PII3003:w.WriteLine|}); Each(cs, {|PII1005:Console.WriteLine|}); }""")]
    [InlineData("""void With(Action<TextWriter> a) { using var w = new StreamWriter("a"); a(w); } public void A(Customer c) => With(w => w.WriteLine({|PII3003:c.Email|}));""")]
    [InlineData("""string With(Action<TextWriter> a) { using var w = new StringWriter(); a(w); return w.ToString(); } public string A(Customer c) => With(w => w.WriteLine(c.Email));""")]
    [InlineData("""public void A(Customer c) { Action<TextWriter> render = w => w.Write({|PII3003:c.Email|}); using var w = new StreamWriter("a"); render(w); }""")]
    public Task Writers_as_parameters(string members) => LibraryTest.VerifyTypes([], "public class Subject { " + members + " }");

    [Theory]
    [InlineData("""new StreamWriter("x")""", true)]
    [InlineData("new StringWriter()", false)]
    public Task Writer_that_an_object_keeps(string writer, bool isFile) => LibraryTest.VerifyTypes([], $$"""
        public class Rows(TextWriter writer)
        {
            public void Add(string text) => writer.WriteLine(text);
        }

        public sealed class Csv : IDisposable
        {
            private readonly TextWriter _writer;

            public Csv(TextWriter writer) => _writer = writer;

            public void Row(Customer customer) => _writer.WriteLine({{(isFile ? "{|PII3003:$\"{customer.Email}\"|}" : "$\"{customer.Email}\"")}});

            public void Dispose() => _writer.Dispose();
        }

        public class Subject
        {
            public void Run(List<Customer> customers)
            {
                using var csv = new Csv({{writer}});
                var rows = new Rows({{writer}});
                foreach (var customer in customers)
                {
                    csv.Row(customer);
                    rows.Add({{(isFile ? "{|PII3003:customer.Email|}" : "customer.Email")}});
                }
            }
        }
        """);

    [Fact]
    public Task Writer_of_an_interface_and_of_a_template_method() => LibraryTest.VerifyTypes([], """
        public interface IRow { void Write(TextWriter writer, string text); void Whole(TextWriter writer, Customer customer); }

        public class Row : IRow
        {
            public void Write(TextWriter to, string line) => to.WriteLine(line);

            public void Whole(TextWriter to, Customer customer) => to.WriteLine({|PII3003:customer.Phone|});
        }

        public abstract class Report
        {
            protected abstract void Render(TextWriter writer, Customer customer);

            public void Save(Customer customer)
            {
                using var writer = File.CreateText("a");
                Render(writer, customer);
            }
        }

        public class Mails : Report
        {
            protected override void Render(TextWriter writer, Customer customer) => writer.Write({|PII3003:customer.Email|});
        }

        public class Subject(IRow row)
        {
            public void Run(Customer customer)
            {
                using var writer = File.CreateText("a");
                row.Write(writer, {|PII3003:customer.Email|});
                row.Whole(writer, customer);
            }
        }
        """);
}
