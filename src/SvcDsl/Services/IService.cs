namespace SvcDsl;

/// <summary>Any kind of Service, for what needs only its name and its ports.</summary>
internal interface IService;
