namespace SvcDsl.Router.Dns.Wire;

/// <summary>What became of a query. Codes above 15 need EDNS: their upper bits travel in the OPT record.</summary>
internal enum ResponseCode : ushort
{
    NoError = 0,
    FormErr = 1,
    ServFail = 2,
    NXDomain = 3,
    NotImp = 4,
    Refused = 5,
    BadVers = 16,
}
