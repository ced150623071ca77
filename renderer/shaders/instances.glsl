// SPDX-License-Identifier: Apache-2.0
// What the guide asks of an instance, by the index in the surface buffer; mirrors passes/shader_types.h.
struct Instance {
    vec4 previousFromView[3]; // rows: view space now -> view space one frame earlier
    uvec4 ids; // x: object id in the low half, semantic class above
};

layout(std430, set = 0, binding = 1) readonly buffer Instances { Instance instances[]; };
