using System; using System.Collections.Generic;
namespace Exotic.Wide;
public interface IShow { string Show(string email); }
public class Show0 : IShow { public virtual string Show(string email) => email + 0; public string P0 { get; set; } = ""; }
public class Show1 : Show0, IShow { public override string Show(string email) => base.Show(email) + 1; public string P1 { get; set; } = ""; }
public class Show2 : Show1, IShow { public override string Show(string email) => base.Show(email) + 2; public string P2 { get; set; } = ""; }
public class Show3 : Show2, IShow { public override string Show(string email) => email + 3; public string P3 { get; set; } = ""; }
public class Show4 : Show3, IShow { public override string Show(string email) => base.Show(email) + 4; public string P4 { get; set; } = ""; }
public class Show5 : Show4, IShow { public override string Show(string email) => base.Show(email) + 5; public string P5 { get; set; } = ""; }
public class Show6 : Show5, IShow { public override string Show(string email) => email + 6; public string P6 { get; set; } = ""; }
public class Show7 : Show6, IShow { public override string Show(string email) => base.Show(email) + 7; public string P7 { get; set; } = ""; }
public class Show8 : Show7, IShow { public override string Show(string email) => base.Show(email) + 8; public string P8 { get; set; } = ""; }
public class Show9 : Show8, IShow { public override string Show(string email) => email + 9; public string P9 { get; set; } = ""; }
public class Show10 : Show9, IShow { public override string Show(string email) => base.Show(email) + 10; public string P10 { get; set; } = ""; }
public class Show11 : Show10, IShow { public override string Show(string email) => base.Show(email) + 11; public string P11 { get; set; } = ""; }
public class Show12 : Show11, IShow { public override string Show(string email) => email + 12; public string P12 { get; set; } = ""; }
public class Show13 : Show12, IShow { public override string Show(string email) => base.Show(email) + 13; public string P13 { get; set; } = ""; }
public class Show14 : Show13, IShow { public override string Show(string email) => base.Show(email) + 14; public string P14 { get; set; } = ""; }
public class Show15 : Show14, IShow { public override string Show(string email) => email + 15; public string P15 { get; set; } = ""; }
public class Show16 : Show15, IShow { public override string Show(string email) => base.Show(email) + 16; public string P16 { get; set; } = ""; }
public class Show17 : Show16, IShow { public override string Show(string email) => base.Show(email) + 17; public string P17 { get; set; } = ""; }
public class Show18 : Show17, IShow { public override string Show(string email) => email + 18; public string P18 { get; set; } = ""; }
public class Show19 : Show18, IShow { public override string Show(string email) => base.Show(email) + 19; public string P19 { get; set; } = ""; }
public class Show20 : Show19, IShow { public override string Show(string email) => base.Show(email) + 20; public string P20 { get; set; } = ""; }
public class Show21 : Show20, IShow { public override string Show(string email) => email + 21; public string P21 { get; set; } = ""; }
public class Show22 : Show21, IShow { public override string Show(string email) => base.Show(email) + 22; public string P22 { get; set; } = ""; }
public class Show23 : Show22, IShow { public override string Show(string email) => base.Show(email) + 23; public string P23 { get; set; } = ""; }
public class Show24 : Show23, IShow { public override string Show(string email) => email + 24; public string P24 { get; set; } = ""; }
public class Show25 : Show24, IShow { public override string Show(string email) => base.Show(email) + 25; public string P25 { get; set; } = ""; }
public class Show26 : Show25, IShow { public override string Show(string email) => base.Show(email) + 26; public string P26 { get; set; } = ""; }
public class Show27 : Show26, IShow { public override string Show(string email) => email + 27; public string P27 { get; set; } = ""; }
public class Show28 : Show27, IShow { public override string Show(string email) => base.Show(email) + 28; public string P28 { get; set; } = ""; }
public class Show29 : Show28, IShow { public override string Show(string email) => base.Show(email) + 29; public string P29 { get; set; } = ""; }
public class Show30 : Show29, IShow { public override string Show(string email) => email + 30; public string P30 { get; set; } = ""; }
public class Show31 : Show30, IShow { public override string Show(string email) => base.Show(email) + 31; public string P31 { get; set; } = ""; }
public class Show32 : Show31, IShow { public override string Show(string email) => base.Show(email) + 32; public string P32 { get; set; } = ""; }
public class Show33 : Show32, IShow { public override string Show(string email) => email + 33; public string P33 { get; set; } = ""; }
public class Show34 : Show33, IShow { public override string Show(string email) => base.Show(email) + 34; public string P34 { get; set; } = ""; }
public class Show35 : Show34, IShow { public override string Show(string email) => base.Show(email) + 35; public string P35 { get; set; } = ""; }
public class Show36 : Show35, IShow { public override string Show(string email) => email + 36; public string P36 { get; set; } = ""; }
public class Show37 : Show36, IShow { public override string Show(string email) => base.Show(email) + 37; public string P37 { get; set; } = ""; }
public class Show38 : Show37, IShow { public override string Show(string email) => base.Show(email) + 38; public string P38 { get; set; } = ""; }
public class Show39 : Show38, IShow { public override string Show(string email) => email + 39; public string P39 { get; set; } = ""; }
public record Big(string M0, string M1, string M2, string M3, string M4, string M5, string M6, string M7, string M8, string M9, string M10, string M11, string M12, string M13, string M14, string M15, string M16, string M17, string M18, string M19, string M20, string M21, string M22, string M23, string M24, string M25, string M26, string M27, string M28, string M29, string M30, string M31, string M32, string M33, string M34, string M35, string M36, string M37, string M38, string M39, string M40, string M41, string M42, string M43, string M44, string M45, string M46, string M47, string M48, string M49, string M50, string M51, string M52, string M53, string M54, string M55, string M56, string M57, string M58, string M59);
public class Caller { public void Run(IShow s, string email, Big b, IEnumerable<IShow> all) { Console.WriteLine(s.Show(email)); Console.WriteLine(b); foreach (var x in all) Console.WriteLine(x.Show(email)); Console.WriteLine((b.M0, b.M1, b.M2, b.M3, b.M4, b.M5, b.M6, b.M7, b.M8, b.M9, b.M10, b.M11, b.M12, b.M13, b.M14, b.M15, b.M16, b.M17, b.M18, b.M19)); var (v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39, v40, v41, v42, v43, v44, v45, v46, v47, v48, v49, v50, v51, v52, v53, v54, v55, v56, v57, v58, v59) = b; Console.WriteLine(v3); } }
