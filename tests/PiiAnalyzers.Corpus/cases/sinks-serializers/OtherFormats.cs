// Area: sinks-serializers
// Construct: Newtonsoft.Json, XML, data contracts, binary: each with its own idea of what is written
// Libraries: Newtonsoft.Json, System.Xml, System.Runtime.Serialization
using System.IO;
using System.Runtime.Serialization;
using System.Xml.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Cases.OtherFormats;

public class ForNewtonsoft
{
    public int Id { get; set; }

    [JsonIgnore] [PiiName] public string Name { get; set; } = "";
}

public class ForTheOther
{
    public int Id { get; set; }

    [System.Text.Json.Serialization.JsonIgnore] [PiiName] public string Name { get; set; } = "";
}

[JsonObject(MemberSerialization.OptIn)]
public class OptedIn
{
    [JsonProperty] public int Id { get; set; }

    [PiiName] public string Name { get; set; } = "";
}

public class Conditional
{
    public int Id { get; set; }

    [PiiName] public string Name { get; set; } = "";

    public bool ShouldSerializeName() => false;
}

public class Holder
{
    [PiiName] public string Name = "";
}

public class ForXml
{
    public int Id { get; set; }

    [XmlIgnore] [PiiEmail] public string Email { get; set; } = "";
}

public class ReadOnly
{
    public int Id { get; set; }

    [PiiName] public string Name { get; private set; } = "Zqxzqx";
}

[DataContract]
public class Contract
{
    [DataMember] public int Id { get; set; }

    [PiiName] public string Name { get; set; } = "";
}

[DataContract]
public class FullContract
{
    [DataMember] public int Id { get; set; }

    [DataMember] [PiiName] public string Name { get; set; } = "";
}

public class OtherFormats
{
    public string Object(Customer customer) => JsonConvert.SerializeObject(customer); // LEAK PII2002 Customer.Email

    public string Picked(Customer customer) => JsonConvert.SerializeObject(new { customer.Id, customer.Tier }); // CLEAN another member

    public string Ignoring(ForNewtonsoft value) => JsonConvert.SerializeObject(value); // CLEAN ignored

    public string IgnoringForAnother(ForTheOther value) => JsonConvert.SerializeObject(value); // LEAK PII2002 ForTheOther.Name

    public string IgnoringForNewtonsoft(ForNewtonsoft value) => System.Text.Json.JsonSerializer.Serialize(value); // LEAK PII2002 ForNewtonsoft.Name

    public string OptingIn(OptedIn value) => JsonConvert.SerializeObject(value); // CLEAN does not opt in

    public string OptingInElsewhere(OptedIn value) => System.Text.Json.JsonSerializer.Serialize(value); // LEAK PII2002 OptedIn.Name

    public string Never(Conditional value) => JsonConvert.SerializeObject(value); // CLEAN never serialized

    public string Field(Holder value) => JsonConvert.SerializeObject(value); // LEAK PII2002 Holder.Name

    public string Token(Customer customer) => new JObject(new JProperty("mail", customer.Email)).ToString(); // LEAK PII2001 Customer.Email

    public string TokenTier(Customer customer) => new JObject(new JProperty("tier", customer.Tier)).ToString(); // CLEAN tier only

    public string FromObject(Person person) => JObject.FromObject(person).ToString(); // LEAK PII2002 Person.Name

    public StringWriter Xml(FullContract value)
    {
        var writer = new StringWriter();
        new XmlSerializer(typeof(FullContract)).Serialize(writer, value); // LEAK PII2002 FullContract.Name
        return writer;
    }

    public StringWriter XmlIgnoring(ForXml value)
    {
        var writer = new StringWriter();
        new XmlSerializer(typeof(ForXml)).Serialize(writer, value); // CLEAN ignored
        return writer;
    }

    public StringWriter XmlReadOnly(ReadOnly value)
    {
        var writer = new StringWriter();
        new XmlSerializer(typeof(ReadOnly)).Serialize(writer, value); // CLEAN no public setter
        return writer;
    }

    public string JsonReadOnly(ReadOnly value) => JsonConvert.SerializeObject(value); // LEAK PII2002 ReadOnly.Name

    public MemoryStream Contracted(Contract value)
    {
        var stream = new MemoryStream();
        new DataContractSerializer(typeof(Contract)).WriteObject(stream, value); // CLEAN does not opt in
        return stream;
    }

    public MemoryStream ContractedInFull(FullContract value)
    {
        var stream = new MemoryStream();
        new DataContractSerializer(typeof(FullContract)).WriteObject(stream, value); // LEAK PII2002 FullContract.Name
        return stream;
    }

    public MemoryStream Binary(Customer customer)
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(customer.Name); // LEAK PII2001 Customer.Name
        return stream;
    }

    public MemoryStream BinaryLength(Customer customer)
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(customer.Name.Length); // CLEAN a length
        return stream;
    }
}
